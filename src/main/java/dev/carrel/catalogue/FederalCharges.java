package dev.carrel.catalogue;

import java.util.Optional;

/**
 * What the whole institution charges graduate students on average, from the federal survey (NCES IPEDS), in US dollars.
 * It is real and dated, and often not what an online library student pays: a labelled hint, never ranked.
 *
 * @param tuitionInState a year's tuition
 * @param fees a year's required fees
 */
public record FederalCharges(
        Optional<Integer> tuitionInState,
        Optional<Integer> tuitionOutOfState,
        Optional<Integer> fees,
        Optional<Integer> perCreditInState,
        Optional<Integer> perCreditOutOfState,
        Optional<Integer> applicationFee,
        Optional<String> calendar,
        Optional<Boolean> distancePrograms) {}
