package org.shopsentiment.monitoring.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyGroupsTest {

    @Test
    void theFirstRuleThatMatchesWins() {
        KeyGroups groups = KeyGroups.parse("user:7.*=>sevens\nuser:.*=>users\n.*:profile=>profiles");

        assertThat(groups.groupOf("user:71:profile")).isEqualTo("sevens");
        assertThat(groups.groupOf("user:17:profile")).isEqualTo("users");
        assertThat(groups.groupOf("shop:17:profile")).isEqualTo("profiles");
    }

    @Test
    void aRuleMatchesTheWholeKeyOrNotAtAll() {
        KeyGroups groups = KeyGroups.parse("cart|cart:x=>carts");

        assertThat(groups.groupOf("cart")).isEqualTo("carts");
        assertThat(groups.groupOf("cart:x")).isEqualTo("carts");
        assertThat(groups.groupOf("cart:y")).isEqualTo("cart:y");
        assertThat(groups.groupOf("my cart")).isEqualTo("my cart");
    }

    @Test
    void aKeyThatNoRuleMatchesFallsToTheBuiltInRules() {
        assertThat(KeyGroups.parse("cart:.*=>carts").groupOf("page=2&limit=20")).isEqualTo("page=*&limit=*");
    }

    @Test
    void aKeyTooLongForRulesFallsToTheBuiltInRules() {
        KeyGroups groups = KeyGroups.parse("a*=>letters");

        assertThat(groups.groupOf("a".repeat(1_000))).isEqualTo("letters");
        assertThat(groups.groupOf("a".repeat(1_001))).isEqualTo("a".repeat(100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ([a-z]+):([0-9]+)=>$1 by number         | cart:17 | cart by number
                    ([a-z]+):([0-9]+)=>$2$1                 | cart:17 | 17cart
                    ([a-z]+):[0-9]+=>$12                    | cart:17 | cart2
                    (?P<kind>[a-z]+):.*=>${kind}s           | cart:17 | carts
                    (?<kind>[a-z]+):.*=>${kind}s            | cart:17 | carts
                    (cart)(s)?:.*=>$1[$2]                   | cart:17 | cart[]
                    cart:.*=>[$0]                           | cart:17 | [cart:17]
                    cart:.*=>\\$0 a\\\\b $ c$               | cart:17 | $0 a\\b $ c$
                    cart:(x?).*=>$1                         | cart:17 | _empty
                    (?i)CART:.*=>carts                      | cart:17 | carts
                    a=>b=>c                                 | a=>b    | c
                    """)
    void aGroupCanHoldWhatItsRegexCaptured(String rule, String key, String group) {
        assertThat(KeyGroups.parse(rule).groupOf(key)).isEqualTo(group);
    }

    @Test
    void skipsBlankLinesAndCommentsAndSpacesAroundRules() {
        KeyGroups groups = KeyGroups.parse("\n# carts=>no\r\n   cart:.*   =>   all carts  \r\n\t\n  # end");

        assertThat(groups.groupOf("cart:17")).isEqualTo("all carts");
        assertThat(groups.groupOf("# carts")).isEqualTo("# carts");
    }

    @Test
    void noRulesAreTheBuiltInRules() {
        assertThat(KeyGroups.parse("").groupOf("id=17")).isEqualTo("id=*");
        assertThat(KeyGroups.parse("\n# none\n").groupOf("id=17")).isEqualTo("id=*");
    }

    @Test
    void aGroupMadeOfAKeyIsCutAndPrintable() {
        KeyGroups groups = KeyGroups.parse("(.*)=>$1$1");

        assertThat(groups.groupOf("ab".repeat(40))).isEqualTo("ab".repeat(50));
        assertThat(groups.groupOf("a\nb")).isEqualTo("a\ufffdba\ufffdb");
        assertThat(groups.groupOf("")).isEqualTo("_empty");
    }
}
