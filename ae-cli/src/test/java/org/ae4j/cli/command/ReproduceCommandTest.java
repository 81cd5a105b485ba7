package org.ae4j.cli.command;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.ae4j.cli.Call;
import org.ae4j.cli.reproduce.Protocol;
import org.ae4j.cli.reproduce.Reproduction;
import org.ae4j.cli.reproduce.Reproductions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReproduceCommandTest {
  @Test
  @DisplayName("the list has every identifier with its source and minutes")
  void list() throws IOException {
    String listing = ae("reproduce", "--list").out();
    JsonNode json = new ObjectMapper().readTree(ae("reproduce", "--list", "--json").out());

    assertThat(listing).contains("linear-ae", "keras-dense", "keras-deep", "hinton2006");
    for (Reproduction reproduction : Reproductions.all()) {
      Protocol protocol = reproduction.protocol();
      assertThat(listing).contains(protocol.source(), protocol.summary());
    }
    assertThat(json).hasSameSizeAs(Reproductions.all());
  }

  @Test
  @DisplayName("fewer epochs print metrics, and no verdict")
  void smokeRun() {
    Call call = ae("reproduce", "keras-dense", "--epochs", "1");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .contains("METRIC test_bce=0.", "METRIC test_bce_floor=0.0580", "METRIC test_bce_excess=")
        .contains("SMOKE RUN of 1 epochs, not the protocol of 50; no verdict")
        .doesNotContain("PASS");
  }
}
