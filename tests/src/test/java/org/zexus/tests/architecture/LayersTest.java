package org.zexus.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One pipeline: text, syntax tree, bytecode, execution. Each layer knows only those below it. */
@AnalyzeClasses(packages = "org.zexus", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest static final ArchRule LAYERS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("bytecode")
            .definedBy("org.zexus.bytecode..")
            .layer("syntax")
            .definedBy("org.zexus.syntax..")
            .layer("compiler")
            .definedBy("org.zexus.compiler..")
            .layer("runtime")
            .definedBy("org.zexus.runtime..")
            .layer("interpreter")
            .definedBy("org.zexus.interpreter..")
            .layer("concurrent")
            .definedBy("org.zexus.concurrent..")
            .layer("builtins")
            .definedBy("org.zexus.builtins..")
            .layer("language")
            .definedBy("org.zexus.language..")
            .whereLayer("bytecode")
            .mayNotAccessAnyLayer()
            .whereLayer("syntax")
            .mayNotAccessAnyLayer()
            .whereLayer("compiler")
            .mayOnlyAccessLayers("syntax", "bytecode")
            .whereLayer("runtime")
            .mayOnlyAccessLayers("bytecode")
            .whereLayer("interpreter")
            .mayOnlyAccessLayers("bytecode", "runtime")
            .whereLayer("concurrent")
            .mayOnlyAccessLayers("runtime")
            .whereLayer("builtins")
            .mayOnlyAccessLayers("bytecode", "runtime", "concurrent")
            .whereLayer("language")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest static final ArchRule NO_CYCLES = slices().matching("org.zexus.(*)..").should().beFreeOfCycles();

    @ArchTest static final ArchRule TEXT_AND_BYTECODE_ARE_PLAIN_JAVA = classes().that()
            .resideInAnyPackage("org.zexus.syntax..", "org.zexus.compiler..", "org.zexus.bytecode..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.zexus..");

    /** The command reaches the language as every other embedder does. */
    @ArchTest static final ArchRule THE_COMMAND_IS_AN_EMBEDDER = noClasses().that()
            .resideInAPackage("org.zexus.launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.zexus.bytecode..", "org.zexus.syntax..",
                    "org.zexus.compiler..", "org.zexus.runtime..", "org.zexus.interpreter..", "org.zexus.builtins..",
                    "org.zexus.language..");

    @ArchTest static final ArchRule PROGRAMS_WRITE_TO_THE_STREAMS_OF_THEIR_CONTEXT = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_FOR = noClasses().should()
            .haveNameMatching(".*(Utils?|Helpers?|Manager|Common|Impl)");
}
