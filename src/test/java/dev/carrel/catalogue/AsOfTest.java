package dev.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {
    @ParameterizedTest
    @CsvSource({
        "2025+, 2025-12-31, true",
        "2024-25, 2025-06-30, false",
        "2024-2025, 2025-06-30, false",
        "2025/2026, 2026-06-30, false",
        "for Fall 2023, 2023-12-31, false",
        "2020-03-09, 2020-03-09, false",
        "2020-06, 2020-06-30, false",
        "2024-03 or later, 2024-03-31, true",
        "2022 or later (implied), 2022-12-31, true",
        "2014 (Prism Fall 2014), 2014-12-31, false",
        "2024-03-16 (commit), 2024-03-16, false",
        "2024-25 (Fall 2025 application), 2025-06-30, false",
        "Spring 2026, 2026-06-30, false",
        "November 2024, 2024-11-30, false",
        "2022-fall, 2022-12-31, false",
        "in progress (2026), 2026-12-31, false",
        "about 2024-2026 catalog (undated excerpt), 2026-06-30, false",
        "before Spring 2025, 2024-12-30, false",
        "entry spring/fall 2026, 2026-12-31, false",
        "2024-13-40, 2024-12-31, false",
    })
    void reads_the_last_day_a_printed_date_can_stand_for(String printed, LocalDate latest, boolean orLater) {
        AsOf asOf = AsOf.of(printed);

        assertThat(asOf.latest()).contains(latest);
        assertThat(asOf.orLater()).isEqualTo(orLater);
        assertThat(asOf.printed()).isEqualTo(printed);
    }

    @Test
    void reads_no_day_where_none_is_printed() {
        assertThat(AsOf.of("older catalog").undated()).isTrue();
        assertThat(AsOf.of("before accreditation").undated()).isTrue();
        assertThat(AsOf.of("").undated()).isTrue();
    }
}
