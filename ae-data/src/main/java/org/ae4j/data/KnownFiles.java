package org.ae4j.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of one kind, of which many sets are made. */
final class KnownFiles {
  /** Rows × columns, and the number of rows labelled 1. */
  static final Map<String, String> ADBENCH =
      table(
          "1_ALOI", "49534 × 27, 1508",
          "4_breastw", "683 × 9, 239",
          "6_cardio", "1831 × 21, 176",
          "8_celeba", "202599 × 39, 4547",
          "11_donors", "619326 × 10, 36710",
          "14_glass", "214 × 7, 9",
          "16_http", "567498 × 3, 2211",
          "18_Ionosphere", "351 × 32, 126",
          "20_letter", "1600 × 32, 100",
          "22_magic.gamma", "19020 × 10, 6688",
          "24_mnist", "7603 × 100, 700",
          "26_optdigits", "5216 × 64, 150",
          "28_pendigits", "6870 × 16, 156",
          "30_satellite", "6435 × 36, 2036",
          "32_shuttle", "49097 × 9, 3511",
          "34_smtp", "95156 × 3, 30",
          "37_Stamps", "340 × 9, 31",
          "39_vertebral", "240 × 6, 30",
          "41_Waveform", "3443 × 21, 100",
          "43_WDBC", "367 × 30, 10",
          "45_wine", "129 × 13, 10",
          "47_yeast", "1484 × 8, 507");

  static final Map<String, String> ACTIVATIONS =
      table(
          "bert-20news", "NLP_by_BERT_20news_3",
          "roberta-20news", "NLP_by_RoBERTa_20news_3",
          "resnet18-cifar10-0", "CV_by_ResNet18_CIFAR10_0",
          "resnet18-cifar10-4", "CV_by_ResNet18_CIFAR10_4",
          "resnet18-cifar10-6", "CV_by_ResNet18_CIFAR10_6",
          "resnet18-svhn-0", "CV_by_ResNet18_SVHN_0");

  static final List<String> NAB =
      List.of(
          "artificialNoAnomaly/art_daily_no_noise",
          "artificialNoAnomaly/art_daily_perfect_square_wave",
          "artificialNoAnomaly/art_daily_small_noise",
          "artificialNoAnomaly/art_flatline",
          "artificialNoAnomaly/art_noisy",
          "artificialWithAnomaly/art_daily_flatmiddle",
          "artificialWithAnomaly/art_daily_jumpsdown",
          "artificialWithAnomaly/art_daily_jumpsup",
          "artificialWithAnomaly/art_daily_nojump",
          "artificialWithAnomaly/art_increase_spike_density",
          "artificialWithAnomaly/art_load_balancer_spikes",
          "realKnownCause/ambient_temperature_system_failure",
          "realKnownCause/cpu_utilization_asg_misconfiguration",
          "realKnownCause/ec2_request_latency_system_failure",
          "realKnownCause/machine_temperature_system_failure",
          "realKnownCause/nyc_taxi",
          "realKnownCause/rogue_agent_key_hold",
          "realKnownCause/rogue_agent_key_updown");

  private KnownFiles() {}

  private static Map<String, String> table(String... keysAndValues) {
    Map<String, String> table = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      table.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(table);
  }
}
