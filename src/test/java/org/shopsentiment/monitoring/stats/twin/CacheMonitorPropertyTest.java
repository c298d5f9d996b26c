package org.shopsentiment.monitoring.stats.twin;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CacheMonitorPropertyTest {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void showsWhatItsTwinShowsWhateverHappens(@ForAll("sequences") List<Step> steps, @ForAll long firstNanos) {
        Stage stage = new Stage(firstNanos / 2);
        steps.forEach(step -> step.on(stage));
        stage.compare();
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return Steps.sequences();
    }
}
