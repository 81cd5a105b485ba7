package org.ae4j.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The fences between modules, as far as Maven and {@code module-info} cannot keep them. */
@AnalyzeClasses(packages = "org.ae4j", importOptions = DoNotIncludeTests.class)
final class RoomsTest {

  /** Add a new room here; it sees the core and is seen by those who see everything. */
  @ArchTest
  static final ArchRule rooms_see_the_core_and_never_each_other =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("core")
          .definedBy("org.ae4j.core..")
          .layer("dense")
          .definedBy("org.ae4j.dense..")
          .layer("conv")
          .definedBy("org.ae4j.conv..")
          .layer("denoising")
          .definedBy("org.ae4j.denoising..")
          .layer("sparse")
          .definedBy("org.ae4j.sparse..")
          .layer("variational")
          .definedBy("org.ae4j.variational..")
          .layer("data")
          .definedBy("org.ae4j.data..")
          .layer("evaluation")
          .definedBy("org.ae4j.evaluation..")
          .layer("testkit")
          .definedBy("org.ae4j.testkit..")
          .layer("cli")
          .definedBy("org.ae4j.cli..")
          .layer("examples")
          .definedBy("org.ae4j.examples..")
          .layer("benchmarks")
          .definedBy("org.ae4j.benchmarks..")
          .whereLayer("core")
          .mayNotAccessAnyLayer()
          .whereLayer("dense")
          .mayOnlyAccessLayers("core")
          .whereLayer("conv")
          .mayOnlyAccessLayers("core")
          .whereLayer("denoising")
          .mayOnlyAccessLayers("core")
          .whereLayer("sparse")
          .mayOnlyAccessLayers("core")
          .whereLayer("variational")
          .mayOnlyAccessLayers("core")
          .whereLayer("data")
          .mayOnlyAccessLayers("core")
          .whereLayer("evaluation")
          .mayOnlyAccessLayers("core", "data")
          .whereLayer("testkit")
          .mayOnlyAccessLayers("core")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .ensureAllClassesAreContainedInArchitecture()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nd4j_is_touched_by_the_engine_and_the_data_border_only =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.ae4j.core",
              "org.ae4j.core.engine..",
              "org.ae4j.core.train",
              "org.ae4j.examples..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
          .because("a seam describes, and the engine alone executes")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule subjects_of_the_command_form_no_circle =
      slices()
          .matching("org.ae4j.cli.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each can be read with those below it alone")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_command_knows_its_subjects_and_not_the_reverse =
      noClasses()
          .that()
          .resideInAPackage("org.ae4j.cli.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ae4j.cli")
          .allowEmptyShould(true);
}
