package dev.carrel.platform.web;

/**
 * Who is looking, and how. All of it is in the page's address, so that two tabs can be two people.
 *
 * @param token what this browser's posts have to carry
 */
record Viewer(Persona persona, View view, String token) {
    String address() {
        return "/?as=" + persona.key() + "&view=" + view.key();
    }
}
