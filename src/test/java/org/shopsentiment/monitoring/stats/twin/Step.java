package org.shopsentiment.monitoring.stats.twin;

import java.time.Duration;
import java.util.List;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.CacheSize;

/** Something that happens to a monitor and to its twin alike. */
interface Step {

    void on(Stage stage);

    private static List<String> texts(List<Key> keys) {
        return keys.stream().map(Key::text).toList();
    }

    record Hit(String cache, Key key, long nanos) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordHit(cache, key.text(), nanos));
        }
    }

    record Miss(String cache, Key key, long nanos) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordMiss(cache, key.text(), nanos));
        }
    }

    record Unreadable(String cache, Key key, long nanos) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordUnreadable(cache, key.text(), nanos));
        }
    }

    record Put(String cache, Key key, Duration ttl, long nanos) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordPut(cache, key.text(), ttl, nanos));
        }
    }

    record Load(String cache, Key key, long nanos) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordLoad(cache, key.text(), nanos));
        }
    }

    record Oversized(String cache) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordOversized(cache));
        }
    }

    record LoadFailure(String cache, long nanos) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordLoadFailure(cache, nanos));
        }
    }

    record Removing(String cache, List<Key> keys) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordRemoving(cache, texts(keys)));
        }
    }

    record Removals(String cache, List<Key> keys, long count, long nanos) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordRemovals(cache, texts(keys), count, nanos));
        }
    }

    record Clearing(String cache) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordClearing(cache));
        }
    }

    record Cleared(String cache, long count, long nanos) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordCleared(cache, count, nanos));
        }
    }

    record Failure(String cache, CacheOperation operation, List<Key> keys) implements Step {
        @Override
        public void on(Stage stage) {
            stage.tellBoth(recorder -> recorder.recordError(cache, operation, texts(keys)));
        }
    }

    record Size(String cache, long entries) implements Step {
        @Override
        public void on(Stage stage) {
            CacheSize size = new CacheSize(entries, entries * 17, stage.time.now());
            stage.monitor.recordSize(cache, size);
            stage.twin.recordSize(cache, size);
        }
    }

    record ResetOne(String cache, String by) implements Step {
        @Override
        public void on(Stage stage) {
            boolean known = stage.twin.reset(cache, by);
            if (stage.monitor.reset(cache, by) != known) {
                throw new AssertionError("The reset of " + cache + " should say " + known);
            }
        }
    }

    record ResetAll(String by) implements Step {
        @Override
        public void on(Stage stage) {
            stage.monitor.resetAll(by);
            stage.twin.resetAll(by);
        }
    }

    /** Time passes; the wall clock may say something else. */
    record Pass(Duration elapsed, Duration wall) implements Step {
        @Override
        public void on(Stage stage) {
            stage.time.pass(elapsed, wall);
        }
    }

    record Sample() implements Step {
        @Override
        public void on(Stage stage) {
            stage.monitor.sample();
            stage.twin.sample();
        }
    }

    /** The timer at work: that many samples, one every so often, and a hit before each. */
    record Samples(int count, Duration every) implements Step {
        @Override
        public void on(Stage stage) {
            for (int i = 0; i < count; i++) {
                new Hit(Stage.DECLARED, new Key("product:1"), i).on(stage);
                new Pass(every, every).on(stage);
                new Sample().on(stage);
            }
        }
    }

    record Look() implements Step {
        @Override
        public void on(Stage stage) {
            stage.compare();
        }
    }
}
