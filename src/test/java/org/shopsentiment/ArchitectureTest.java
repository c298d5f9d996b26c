package org.shopsentiment;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import jakarta.enterprise.context.NormalScope;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.time.Instant;
import java.util.Set;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;

/** One rule for each sentence of docs/architecture.md on packages. */
@AnalyzeClasses(packages = "org.shopsentiment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.shopsentiment.";
    private static final String ANNOTATIONS = "org.jspecify.annotations";

    private static ClassesShouldConjunction only(String owner, String... known) {
        String[] packages = new String[known.length + 3];
        packages[0] = "java..";
        packages[1] = ANNOTATIONS;
        packages[2] = ROOT + owner;
        System.arraycopy(known, 0, packages, 3, known.length);
        return classes()
                .that()
                .resideInAPackage(ROOT + owner)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages));
    }

    @ArchTest
    static final ArchRule the_measuring_core_knows_only_the_jdk = only("monitoring.stats..");

    @ArchTest
    static final ArchRule key_groups_know_only_the_jdk_and_re2j = only("monitoring.group", "com.google.re2j");

    @ArchTest
    static final ArchRule only_key_groups_know_re2j = noClasses()
            .that(not(resideInAPackage(ROOT + "monitoring.group")))
            .should()
            .dependOnClassesThat(resideInAPackage("com.google.re2j.."));

    @ArchTest
    static final ArchRule health_knows_only_the_jdk = only("monitoring.health");

    @ArchTest
    static final ArchRule what_adapters_may_ask_knows_only_the_jdk = only("monitoring");

    @ArchTest
    static final ArchRule the_cache_knows_only_the_write_side_of_the_measuring_core = classes()
            .that()
            .resideInAPackage(ROOT + "cache")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", ANNOTATIONS, ROOT + "cache")
                    .or(describe("the write side", type -> Set.of("StatisticsRecorder", "Ticker", "CacheOperation")
                            .contains(type.getSimpleName()))));

    @ArchTest
    static final ArchRule cache_annotations_know_only_interceptor_bindings =
            only("cache.annotation", "jakarta.enterprise.util", "jakarta.inject", "jakarta.interceptor");

    @ArchTest
    static final ArchRule interceptors_know_cdi_the_cache_and_the_measuring_core = only(
            "cache.interceptor", "jakarta..", ROOT + "cache", ROOT + "cache.annotation", ROOT + "monitoring.stats");

    @ArchTest
    static final ArchRule only_the_jedis_backed_service_knows_jedis = noClasses()
            .that(not(resideInAPackage(ROOT + "cache.redis")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("redis.clients..", "org.apache.commons.pool2.."));

    @ArchTest
    static final ArchRule only_the_local_store_knows_caffeine = noClasses()
            .that(not(resideInAPackage(ROOT + "cache.local")))
            .should()
            .dependOnClassesThat(resideInAPackage("com.github.benmanes.."));

    @ArchTest
    static final ArchRule statistics_are_read_through_the_source_alone = noClasses()
            .that(resideInAnyPackage(ROOT + "cache..", ROOT + "shop.."))
            .should()
            .dependOnClassesThat()
            .haveSimpleName("StatisticsSource");

    @ArchTest
    static final ArchRule lookups_are_counted_by_the_interceptor_alone = noClasses()
            .that(not(resideInAPackage(ROOT + "monitoring.stats"))
                    .and(describe("other than MonitoredInterceptor", type -> !type.getSimpleName()
                            .equals("MonitoredInterceptor"))))
            .should()
            .callMethod(StatisticsRecorder.class, "recordHit", String.class, String.class, long.class)
            .orShould()
            .callMethod(StatisticsRecorder.class, "recordMiss", String.class, String.class, long.class);

    @ArchTest
    static final ArchRule adapters_are_leaves_that_only_the_composition_root_knows = noClasses()
            .that(not(resideInAnyPackage(ROOT + "app")))
            .should(new OtherPackagesOf(
                    ROOT + "monitoring.group",
                    ROOT + "monitoring.jmx",
                    ROOT + "monitoring.rest",
                    ROOT + "monitoring.web",
                    ROOT + "cache.redis",
                    ROOT + "cache.json",
                    ROOT + "cache.local",
                    ROOT + "cache.http",
                    ROOT + "shop.rest",
                    ROOT + "shop.web",
                    ROOT + "security"));

    @ArchTest
    static final ArchRule the_cache_and_its_monitoring_never_know_the_shop = noClasses()
            .that(resideInAnyPackage(ROOT + "cache..", ROOT + "monitoring.."))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "shop.."));

    @ArchTest
    static final ArchRule the_shop_knows_only_the_cache_annotations_and_caches_by_name = noClasses()
            .that(resideInAPackage(ROOT + "shop.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.shopsentiment..")
                    .and(not(resideInAnyPackage(ROOT + "shop..", ROOT + "cache.annotation", ROOT + "problem")))
                    .and(not(describe(
                            "a cache by name",
                            type -> type.getPackageName().equals(ROOT + "cache")
                                    && Set.of("Cache", "Loader", "BulkLoader", "KeyText")
                                            .contains(type.getSimpleName())))));

    @ArchTest
    static final ArchRule problems_know_only_the_platform = only("problem", "jakarta..");

    @ArchTest
    static final ArchRule security_knows_only_the_platform_and_problems =
            only("security", "jakarta..", ROOT + "problem");

    @ArchTest
    static final ArchRule nobody_knows_the_composition_root = noClasses()
            .that(not(resideInAPackage(ROOT + "app")))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "app"));

    @ArchTest
    static final ArchRule the_core_never_asks_the_system_clock = noClasses()
            .that(resideInAnyPackage(ROOT + "cache..", ROOT + "monitoring..")
                    .and(describe(
                            "other than Ticker", type -> !type.getSimpleName().equals("Ticker"))))
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now");

    /** A client proxy names its interfaces without their type parameters, by which JAX-RS chooses; it would choose by chance. */
    @ArchTest
    static final ArchRule providers_with_a_type_parameter_have_no_client_proxy = noClasses()
            .that(assignableTo(MessageBodyWriter.class)
                    .or(assignableTo(MessageBodyReader.class))
                    .or(assignableTo(ContextResolver.class))
                    .or(assignableTo(ExceptionMapper.class)))
            .should()
            .beMetaAnnotatedWith(NormalScope.class);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.shopsentiment.(**)").should().beFreeOfCycles();
}
