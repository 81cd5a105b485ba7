package org.ae4j.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;

/** Habits that hold in every module. */
@AnalyzeClasses(packages = "org.ae4j", importOptions = DoNotIncludeTests.class)
final class HabitsTest {

  @ArchTest
  static final ArchRule numbers_are_drawn_by_the_noise_source_alone =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|SplittableRandom|random\\..*|concurrent\\.ThreadLocalRandom)"
                  + "|org\\.apache\\.commons\\.math3\\.random\\..*")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(SecureRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(StrictMath.class, "random")
          .orShould()
          .callMethod(Collections.class, "shuffle", List.class)
          .because("a run must be repeatable from its seed")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothing_is_serialized_by_java =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ObjectInputStream.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ObjectOutputStream.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Externalizable.class)
          .because("a file must not be able to run code")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_what_java_forces_to_is_serializable =
      noClasses()
          .that()
          .areNotAssignableTo(Throwable.class)
          .and()
          .areNotEnums()
          .should()
          .implement(Serializable.class)
          .because("a file must not be able to run code")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule classes_are_not_found_by_name =
      noClasses()
          .that()
          // The matrix product of a back end that is there at run time only, under a fixed name.
          .doNotHaveFullyQualifiedName("org.ae4j.core.engine.Blas")
          .should()
          .callMethod(Class.class, "forName", String.class)
          .orShould()
          .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
          .orShould()
          .callMethod(ClassLoader.class, "loadClass", String.class)
          .because("components are registered in code, never named in a file")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule a_class_is_named_after_its_noun =
      noClasses()
          .should()
          .haveNameMatching(".*[.$](\\w*[a-z0-9])?(Utils?|Helpers?|Managers?|Base|Impl)([A-Z$].*)?")
          .because("a class that needs such a name is two classes")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule a_package_is_named_after_its_subject =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..common..", "..helper..", "..manager..", "..base..", "..impl..")
          .because("a helper lives with its noun")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule libraries_do_not_print =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.ae4j.cli..", "org.ae4j.examples..")
          .should(ACCESS_STANDARD_STREAMS)
          .because("the program that uses a library decides what is printed")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule a_class_is_abstract_or_final =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .orShould()
          .haveModifier(JavaModifier.ABSTRACT)
          .because("behaviour is composed, never overridden")
          .allowEmptyShould(true);
}
