package org.shopsentiment.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.Flight.Landing;
import org.shopsentiment.cache.LoadTimer.Loaded;
import org.shopsentiment.cache.Lookup.Outcome;

/** Loads what callers miss, once for all who miss it at a time. Why its answers are never outdated is told in ADR 13. */
final class SingleFlight {

    private static final Logger LOG = System.getLogger(SingleFlight.class.getName());

    private final CacheStore store;
    private final Flights flights;
    private final LoadTimer timer;
    private final RandomGenerator random;

    SingleFlight(CacheStore store, Flights flights, LoadTimer timer, RandomGenerator random) {
        this.store = store;
        this.flights = flights;
        this.timer = timer;
        this.random = random;
    }

    /** Waits for a load that is fresh for a caller who has seen this version of the key, or makes one. */
    <T> Lookup<T> afterMiss(Call<T> call, long seen) throws Exception {
        Flight own = new Flight(call.type());
        long version = seen;
        while (true) {
            Flight flight = flights.join(call.key(), own);
            if (flight == own) {
                return lead(call, own, Flight.UNVERSIONED);
            }
            if (!flight.carries(call)) {
                return alone(call, Outcome.NOT_STORED);
            }
            if (flight.isFreshFor(version)) {
                if (!flights.await(flight)) {
                    return alone(call, Outcome.NOT_STORED);
                }
                Landing landing = flight.landing();
                if (landing != null) {
                    return answer(landing);
                }
                flights.end(call.key(), flight);
            }
            Entry<T> now = lease(call);
            if (now == null) {
                return alone(call, Outcome.NOT_STORED);
            }
            if (now.live()) {
                return new Lookup<>(now.value(), Outcome.COLLAPSED);
            }
            version = now.version();
            if (!flight.isFreshFor(version) && flights.replace(call.key(), flight, own)) {
                return lead(call, own, Flight.UNVERSIONED);
            }
        }
    }

    /** Loads anew what is still there under this version; empty where somebody loads it already. */
    <T> Optional<Lookup<T>> ahead(Call<T> call, long version) throws Exception {
        Flight own = new Flight(call.type());
        return flights.join(call.key(), own) == own ? Optional.of(lead(call, own, version)) : Optional.empty();
    }

    /** Loads for a store that could not be asked. A removal detaches flights all the same, so what is found is fresh. */
    <T> Lookup<T> withoutStore(Call<T> call) throws Exception {
        Flight own = new Flight(call.type());
        own.depart(Flight.UNVERSIONED);
        Flight flight = flights.join(call.key(), own);
        if (flight == own) {
            return fly(call, own, () -> landed(call, own, Outcome.BYPASSED));
        }
        Landing landing = flight.carries(call) && flights.await(flight) ? flight.landing() : null;
        return landing == null ? alone(call, Outcome.BYPASSED) : answer(landing);
    }

    private <T> Lookup<T> lead(Call<T> call, Flight flight, long replaced) throws Exception {
        return fly(call, flight, () -> {
            Entry<T> lease = lease(call);
            if (lease == null) {
                flight.depart(Flight.UNVERSIONED);
                return landed(call, flight, Outcome.NOT_STORED);
            }
            if (lease.live() && lease.version() != replaced) {
                flight.dissolve();
                return new Lookup<>(lease.value(), Outcome.COLLAPSED);
            }
            flight.depart(lease.version());
            Loaded<T> loaded = timer.load(call);
            flight.land(loaded.value());
            boolean stored = store(call, loaded, lease.version());
            return new Lookup<>(loaded.value(), stored ? Outcome.STORED : Outcome.NOT_STORED);
        });
    }

    private <T> Lookup<T> landed(Call<T> call, Flight flight, Outcome outcome) throws Exception {
        Lookup<T> answer = alone(call, outcome);
        flight.land(answer.value());
        return answer;
    }

    private <T> Lookup<T> alone(Call<T> call, Outcome outcome) throws Exception {
        return new Lookup<>(timer.load(call).value(), outcome);
    }

    @SuppressWarnings("unchecked")
    private static <T> Lookup<T> answer(Landing landing) throws Exception {
        return new Lookup<>((T) landing.get(), Outcome.COLLAPSED);
    }

    /** Whatever happens, those who wait are told, and the flight is not found any more. */
    private <T> Lookup<T> fly(Call<T> call, Flight flight, Callable<Lookup<T>> course) throws Exception {
        try {
            return course.call();
        } catch (Throwable e) {
            flight.crash(e);
            throw e;
        } finally {
            flights.end(call.key(), flight);
        }
    }

    private <T> @Nullable Entry<T> lease(Call<T> call) {
        try {
            return store.lease(call.key(), call.type());
        } catch (RuntimeException e) {
            return null;
        }
    }

    private <T> boolean store(Call<T> call, Loaded<T> loaded, long version) {
        try {
            Lifetime lifetime = call.policy().lifetime(loaded.value(), loaded.time(), random);
            return store.put(call.key(), loaded.value(), call.type(), lifetime, version) == CacheStore.Stored.YES;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.DEBUG,
                    "A value of cache {0} could not be stored",
                    call.key().cacheName());
            return false;
        }
    }
}
