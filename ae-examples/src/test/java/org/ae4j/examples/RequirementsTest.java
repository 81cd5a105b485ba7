package org.ae4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.conv.SwitchedLatentSpace;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Objective;
import org.ae4j.core.Range;
import org.ae4j.denoising.objective.Contractive;
import org.ae4j.denoising.objective.JacobianNorm;
import org.ae4j.sparse.DeadLatentObjective;
import org.ae4j.sparse.GatedObjective;
import org.ae4j.variational.MmdObjective;
import org.ae4j.variational.VampConfig;
import org.ae4j.variational.VampLatentSpace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a part asks of batches and data")
class RequirementsTest {
  @Test
  @DisplayName("is asked for by the parts around it as well")
  void wrapped() {
    Objective comparing = MmdObjective.of(1);
    assertThat(new Contractive(comparing, JacobianNorm.exact(), 1).leastBatch()).isEqualTo(2);
    assertThat(new DeadLatentObjective(comparing, 10, 2, 1).leastBatch()).isEqualTo(2);
    assertThat(new GatedObjective(comparing).leastBatch()).isEqualTo(2);
    LatentSpace bounded = new VampLatentSpace(VampConfig.ofWidth(2));
    assertThat(new SwitchedLatentSpace(bounded, 4).range()).isEqualTo(Range.UNIT);
  }
}
