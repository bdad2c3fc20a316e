package org.zhenggai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;

@AnalyzeClasses(packages = "org.zhenggai", importOptions = OnlyIncludeTests.class)
class ArchitectureOfTestsTest {

    @ArchTest
    static final ArchRule noTestSleeps = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "sleeps",
                    call -> call.getName().equals("sleep")
                            && (call.getTargetOwner().isAssignableTo(Thread.class)
                                    || call.getTargetOwner().isAssignableTo(TimeUnit.class))))
            .because("a sleep is too short on a busy machine and too long on every other; clocks here are moved");
}
