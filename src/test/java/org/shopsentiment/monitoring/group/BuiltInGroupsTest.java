package org.shopsentiment.monitoring.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInGroupsTest {

    private static final String[] PIECES = {
        "=",
        "&",
        "/",
        ":",
        "-",
        "-",
        "~",
        "?",
        " ",
        "_",
        ".",
        "*",
        "%2F",
        "0",
        "7",
        "42",
        "1234567",
        "a",
        "f",
        "F",
        "g",
        "cafe",
        "deadbeef",
        "page",
        "users",
        "0123abcd-0123-4567-89ab-0123456789ab",
        "0123abcd-0123-4567-89ab-",
        "0123abcd",
        "\u00e9",
        "\u0663",
        "\ud83d\ude00",
        "e3b0c44298fc1c149afbf4c8996fb924"
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    all                                          | all
                    id=17                                        | id=*
                    page=2&limit=20                              | page=*&limit=*
                    page=1&limit=20&category=Books               | page=*&limit=*&category=*
                    q=a/b:c-7=x&page=3                           | q=*&page=*
                    q=&page=3                                    | q=*&page=*
                    flag&page=3                                  | flag&page=*
                    user:42:profile                              | user:*:profile
                    user_42                                      | user_*
                    user42                                       | user42
                    42                                           | *
                    007                                          | *
                    -3.5                                         | -*.*
                    /api/products/17?page=2                      | /api/products/*?page=*
                    /api/products/17/reviews                     | /api/products/*/reviews
                    sale-2024-books                              | sale-*-books
                    123e4567-e89b-12d3-a456-426614174000         | *
                    DEADBEEF-CAFE-BABE-FACE-ABCDEFABCDEF         | *
                    cart:123e4567-e89b-12d3-a456-426614174000:17 | cart:*:*
                    123e4567-e89b-12d3-a456-4266141740001        | *-e89b-12d3-a456-*
                    session/5f2b8c1e                             | session/*
                    session/5f2b8c1                              | session/5f2b8c1
                    words/defaced-facade-deadbeef                | words/defaced-facade-deadbeef
                    SHA:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4 | SHA:*
                    text=what~e3b0c44298fc1c149afbf4c8996fb924   | text=*
                    a=1&na~e3b0c44298fc1c149afbf4c8996fb924      | a=*&na~*
                    a%2042                                       | a%2042
                    """)
    void turnsValuesAndIdsIntoStars(String key, String group) {
        assertThat(KeyGroups.builtIn().groupOf(key)).isEqualTo(group);
    }

    @Test
    void cutsAGroupAtAHundredCharactersAndNeverInsideAPair() {
        String letters = "a".repeat(99);

        assertThat(group(letters + "b")).isEqualTo(letters + "b");
        assertThat(group(letters + "bc")).isEqualTo(letters + "b");
        assertThat(group(letters + "\ud83d\ude00")).isEqualTo(letters);
        assertThat(group(letters + ":17")).isEqualTo(letters + ":");
        assertThat(group("7".repeat(300) + ":x")).isEqualTo("*:x");
    }

    @Test
    void namesTheGroupOfAnEmptyKey() {
        assertThat(group("")).isEqualTo("_empty");
    }

    @Test
    void replacesWhatIsNotPrintable() {
        assertThat(group("a\u0000b\nc\u007fd:7")).isEqualTo("a\ufffdb\ufffdc\ufffdd:*");
        assertThat(group("\u202e\u2028\ud83d")).isEqualTo("\ufffd\ufffd\ufffd");
        assertThat(group("caf\u00e9:\ud83d\ude00:8")).isEqualTo("caf\u00e9:\ud83d\ude00:*");
    }

    @Test
    void groupsLikeTheSameRulesWrittenAsRegularExpressions() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder key = new StringBuilder();
            for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
                key.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(group(key.toString())).as("group of \"%s\"", key).isEqualTo(NaiveGroups.groupOf(key.toString()));
        }
    }

    private static String group(String key) {
        return KeyGroups.builtIn().groupOf(key);
    }
}
