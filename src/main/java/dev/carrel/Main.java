package dev.carrel;

/** Parses the arguments and starts one mode. */
public final class Main {
    private Main() {}

    /** Runs Carrel. */
    public static void main(String[] args) {
        System.out.println("hi " + String.join(" ", args));
    }
}
