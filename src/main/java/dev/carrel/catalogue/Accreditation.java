package dev.carrel.catalogue;

/** ALA's word on a program. Only some of the words mean that the degree is ALA-accredited. */
public enum Accreditation implements Named {
    CONTINUED("Continued accreditation", true),
    INITIAL("Initial accreditation", true),
    CONDITIONAL("Conditional accreditation", true),
    /** A source says "ALA-accredited" and no more. */
    ACCREDITED("ALA-accredited", true),
    PRECANDIDATE("Precandidate: not ALA-accredited", false),
    CANDIDATE("Candidate: not ALA-accredited yet", false);

    private final String words;
    private final boolean accredited;

    Accreditation(String words, boolean accredited) {
        this.words = words;
        this.accredited = accredited;
    }

    /** The status in words that cannot be mistaken for accreditation where it is none. */
    public String words() {
        return words;
    }

    /** Whether a degree with this status is ALA-accredited. */
    public boolean accredited() {
        return accredited;
    }
}
