package org.ae4j.cli.command;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.ae4j.cli.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServiceCommandsTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  @DisplayName("data lists every set with its licence and whether it is there")
  void data() throws IOException {
    assertThat(ae("data").out()).contains("mnist", "licence", "present", "folders");
    JsonNode list = mapper.readTree(ae("data", "--json").out());
    assertThat(list.get("sets").get(0).get("name").asText()).isEqualTo("mnist");
    assertThat(list.get("sets").get(0).get("present").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("doctor finds nothing wrong where the tests run")
  void doctor() throws IOException {
    Call call = ae("doctor");

    assertThat(call.exitCode()).as(call.out()).isZero();
    assertThat(call.out()).contains("back end", "gradients", "digits").doesNotContain("WRONG");
    assertThat(mapper.readTree(ae("doctor", "--json").out())).hasSize(7);
  }

  @Test
  @DisplayName("a step follows the gradient that differences give")
  void gradient() {
    assertThat(new NumericCheck().gradientError()).isLessThan(0.005);
  }
}
