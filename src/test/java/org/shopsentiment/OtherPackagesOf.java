package org.shopsentiment;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Depending on one of some packages from outside of that package. */
final class OtherPackagesOf extends ArchCondition<JavaClass> {

    private final Set<String> packages;

    OtherPackagesOf(String... packages) {
        super("depend on another of the packages " + String.join(", ", packages));
        this.packages = Set.of(packages);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().forEach(dependency -> {
            String target = dependency.getTargetClass().getPackageName();
            boolean known = packages.contains(target) && !target.equals(type.getPackageName());
            events.add(new SimpleConditionEvent(dependency, known, dependency.getDescription()));
        });
    }
}
