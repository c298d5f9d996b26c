package org.shopsentiment.shop.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhysicalLinesTest {

    @Test
    void numbersLinesAndKeepsTheirBreaks() throws IOException {
        List<PhysicalLine> lines = lines("a\r\n\nb");

        assertThat(lines).extracting(PhysicalLine::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(line -> new String(line.bytes(), UTF_8)).containsExactly("a\r\n", "\n", "b");
    }

    @Test
    void leavesOutTheByteOrderMarkOfTheFileOnly() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb"))
                .extracting(line -> new String(line.bytes(), UTF_8))
                .containsExactly("a\n", "\uFEFFb");
    }

    @Test
    void keepsTheBeginningOfALineThatIsTooLong() throws IOException {
        String longest = "x".repeat(PhysicalLines.MAX_BYTES - 1) + "\n";

        List<PhysicalLine> lines = lines(longest + "y" + longest + "z");

        assertThat(lines).extracting(PhysicalLine::isTooLong).containsExactly(false, true, false);
        assertThat(lines).extracting(PhysicalLine::length).containsExactly(65_536, 65_536, 1);
    }

    private static List<PhysicalLine> lines(String text) throws IOException {
        PhysicalLines lines = new PhysicalLines(new ByteArrayInputStream(text.getBytes(UTF_8)));
        List<PhysicalLine> all = new ArrayList<>();
        for (PhysicalLine line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }
}
