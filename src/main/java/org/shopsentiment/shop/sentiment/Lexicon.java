package org.shopsentiment.shop.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The valence of words and emoticons in lower case, from -4 (most negative) to 4 (most positive). Immutable. */
record Lexicon(Map<String, Double> valences) {

    private static final String RESOURCE = "vader-lexicon.tsv";

    Lexicon {
        valences = Map.copyOf(valences);
    }

    /** Reads the lexicon that is shipped with the program; throws {@link UncheckedIOException} if it is unreadable. */
    static Lexicon load() {
        try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("missing resource " + RESOURCE);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Lexicon(reader.lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(field -> field[0], field -> Double.valueOf(field[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String term) {
        return valences.containsKey(term);
    }

    /** The valence of a term, 0 for one that is not listed. */
    double valence(String term) {
        return valences.getOrDefault(term, 0.0);
    }
}
