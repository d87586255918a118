package dev.carrel.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import dev.carrel.privacy.PersonalData;
import dev.carrel.privacy.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitlesTest {
    @Test
    void says_what_is_kept_of_a_member_in_their_language() {
        List<Table> own = PersonalData.tables().stream()
                .filter(table -> table.member().isPresent() || table.byIdentity())
                .toList();
        for (Table table : own) {
            assertThat(Titles.of(table)).isEqualTo(table.title());
            assertThat(Language.FRENCH.<String>speaking(() -> Titles.of(table)))
                    .as(table.name())
                    .isNotEqualTo(table.title());
            assertThat(Language.SPANISH.<String>speaking(() -> Titles.of(table)))
                    .as(table.name())
                    .isNotEqualTo(table.title());
        }
    }
}
