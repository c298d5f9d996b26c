package org.shopsentiment.shop.importing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reviews that some rows may find themselves to be: stored by earlier imports, and each for one row only. */
final class UnclaimedReviews {
    private static final String FIND = """
            select id, content_hash from (
              select id, content_hash, row_number() over (partition by content_hash order by id) as place
              from review where content_hash in (%s) and import_id <> ?1) candidate
            where place <= ?2
            """;
    private static final int FIRST_HASH = 3;

    private final Map<String, Deque<Long>> byHash = new HashMap<>();

    private UnclaimedReviews() {}

    /** Finds no more of each than there are rows. */
    static UnclaimedReviews find(EntityManager entities, String importer, List<ReviewRow> rows) {
        List<String> hashes = rows.stream().map(ContentHash::of).distinct().toList();
        String places = IntStream.range(FIRST_HASH, FIRST_HASH + hashes.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(FIND.formatted(places))
                .setParameter(1, importer)
                .setParameter(2, rows.size());
        for (int i = 0; i < hashes.size(); i++) {
            query.setParameter(FIRST_HASH + i, hashes.get(i));
        }
        UnclaimedReviews found = new UnclaimedReviews();
        List<?> results = query.getResultList();
        results.forEach(result -> found.put((Object[]) result));
        return found;
    }

    /** Takes one with this hash, if there is one left. */
    Optional<Long> poll(String hash) {
        Deque<Long> ids = byHash.get(hash);
        return ids == null ? Optional.empty() : Optional.ofNullable(ids.poll());
    }

    private void put(Object[] result) {
        byHash.computeIfAbsent((String) result[1], hash -> new ArrayDeque<>()).add(((Number) result[0]).longValue());
    }
}
