package org.shopsentiment.cache;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.Flight.Landing;
import org.shopsentiment.cache.LoadTimer.Loaded;

/**
 * One call for many keys. It leads the flights of those that nobody loads, all in one load, and lands them before it waits for
 * any flight of others: so nobody ever waits for one who waits. Not thread-safe.
 */
final class BulkRead<T> {

    /** Loads these keys, given as the caller wrote them. */
    @FunctionalInterface
    interface Load<T> {
        Loaded<Map<String, T>> of(Map<CacheKey, String> keys) throws Exception;
    }

    private final CacheStore store;
    private final Flights flights;
    private final Type type;
    private final Map<CacheKey, String> wanted = new LinkedHashMap<>();
    private final Map<String, T> answers = new HashMap<>();
    private final Map<CacheKey, Long> seen = new HashMap<>();
    private final Map<CacheKey, Flight> own = new HashMap<>();
    private final Map<CacheKey, Flight> others = new LinkedHashMap<>();
    private final Map<CacheKey, Long> versions = new HashMap<>();
    private boolean storeAnswers = true;

    BulkRead(CacheStore store, Flights flights, Type type, String cacheName, Collection<String> keys) {
        this.store = store;
        this.flights = flights;
        this.type = type;
        keys.forEach(key -> wanted.put(new CacheKey(cacheName, key), key));
    }

    void lookUp() {
        try {
            Map<CacheKey, Entry<T>> entries = store.getAll(wanted.keySet(), type);
            entries.forEach((key, entry) -> {
                if (entry.live()) {
                    answer(key, entry.value());
                } else {
                    seen.put(key, entry.version());
                }
            });
        } catch (RuntimeException e) {
            storeAnswers = false;
        }
    }

    private void answer(CacheKey key, @Nullable T value) {
        answers.put(wanted.remove(key), value);
    }

    /** Finds out for each key whether it is led, waited for, or loaded without others; the rules are those of {@link SingleFlight}. */
    void join() {
        Map<CacheKey, Flight> unsure = new HashMap<>();
        for (CacheKey key : wanted.keySet()) {
            Flight mine = departed(storeAnswers ? null : Flight.UNVERSIONED);
            Flight found = flights.join(key, mine);
            if (found == mine) {
                own.put(key, mine);
            } else if (found.carries(type)) {
                boolean fresh = !storeAnswers || found.isFreshFor(seen.getOrDefault(key, Flight.UNVERSIONED));
                (fresh ? others : unsure).put(key, found);
            }
        }
        if (storeAnswers) {
            lease(unsure);
        }
    }

    private Flight departed(@Nullable Long version) {
        Flight flight = new Flight(type);
        if (version != null) {
            flight.depart(version);
        }
        return flight;
    }

    private void lease(Map<CacheKey, Flight> unsure) {
        Map<CacheKey, Flight> all = new LinkedHashMap<>(own);
        all.putAll(unsure);
        Map<CacheKey, Entry<T>> entries;
        try {
            entries = all.isEmpty() ? Map.of() : store.leaseAll(all.keySet(), type);
        } catch (RuntimeException e) {
            own.values().forEach(flight -> flight.depart(Flight.UNVERSIONED));
            return;
        }
        entries.forEach((key, entry) -> {
            if (entry.live()) {
                dissolve(key);
                answer(key, entry.value());
            } else {
                leased(key, entry.version(), unsure.get(key));
            }
        });
    }

    /** What was stored meanwhile may be outdated for those who wait: they ask again. */
    private void dissolve(CacheKey key) {
        Flight mine = own.remove(key);
        if (mine != null) {
            mine.dissolve();
            flights.end(key, mine);
        }
    }

    private void leased(CacheKey key, long version, @Nullable Flight found) {
        Flight mine = own.get(key);
        if (mine != null) {
            mine.depart(version);
            versions.put(key, version);
        } else if (found != null && found.isFreshFor(version)) {
            others.put(key, found);
        } else if (found != null) {
            Flight instead = departed(version);
            if (flights.replace(key, found, instead)) {
                own.put(key, instead);
                versions.put(key, version);
            }
        }
    }

    void lead(Load<T> load, BiFunction<@Nullable T, Duration, Lifetime> lifetime) throws Exception {
        Map<CacheKey, String> missing = new LinkedHashMap<>(wanted);
        missing.keySet().removeAll(others.keySet());
        Duration time = loaded(missing, load);
        own.forEach((key, flight) -> flight.land(answers.get(missing.get(key))));
        Map<CacheKey, CacheStore.NewValue> values = new HashMap<>();
        versions.forEach((key, version) -> {
            T value = answers.get(missing.get(key));
            values.put(key, new CacheStore.NewValue(value, lifetime.apply(value, time), version));
        });
        store(values);
    }

    /** Answers keys with what is loaded; each one's share of the time. */
    private Duration loaded(Map<CacheKey, String> missing, Load<T> load) throws Exception {
        if (missing.isEmpty()) {
            return Duration.ZERO;
        }
        Loaded<Map<String, T>> loaded = load.of(missing);
        Map<String, T> values = loaded.value() == null ? Map.of() : loaded.value();
        missing.forEach((key, text) -> answer(key, values.get(text)));
        return loaded.time().dividedBy(missing.size());
    }

    private void store(Map<CacheKey, CacheStore.NewValue> values) {
        try {
            if (!values.isEmpty()) {
                store.putAll(values, type);
            }
        } catch (RuntimeException e) {
            return; // counted by the store's monitoring; the values are answered all the same
        }
    }

    void crash(Throwable failure) {
        own.values().forEach(flight -> flight.crash(failure));
    }

    void end() {
        own.forEach(flights::end);
    }

    /** What others do not load within the limit, or dissolve, is loaded here and not stored. */
    @SuppressWarnings("unchecked")
    Map<String, T> answersWithThoseOfOthers(Load<T> load) throws Exception {
        flights.awaitAll(others.values());
        for (Map.Entry<CacheKey, Flight> other : others.entrySet()) {
            Landing landing = other.getValue().landing();
            if (landing != null) {
                answer(other.getKey(), (T) landing.get());
            }
        }
        loaded(new LinkedHashMap<>(wanted), load);
        return answers;
    }
}
