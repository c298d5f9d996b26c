package org.shopsentiment.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Recorded accesses of real caches: files of big-endian numbers, packed by gzip, one number an access. */
final class Traces {

    private Traces() {}

    /** The traces of a directory, by name; none, and a word about it, where there is no directory. */
    static List<Path> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            System.out.println("SKIPPED: no traces, there is no directory " + directory);
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.int(32|64)be\\.gz"))
                    .sorted()
                    .toList();
        }
    }

    static Workload read(Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean wide = name.contains(".int64be.");
        byte[] bytes;
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            bytes = in.readAllBytes();
        }
        ByteBuffer numbers = ByteBuffer.wrap(bytes);
        int[] accesses = new int[bytes.length / (wide ? Long.BYTES : Integer.BYTES)];
        Map<Long, Integer> known = new HashMap<>();
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < accesses.length; i++) {
            long number = wide ? numbers.getLong() : numbers.getInt();
            accesses[i] = known.computeIfAbsent(number, n -> {
                keys.add(n);
                return keys.size() - 1;
            });
        }
        return Workload.behindCache(
                name.replaceAll("\\.int.*", ""),
                "id=",
                keys.stream().mapToLong(n -> n).toArray(),
                accesses);
    }
}
