package dev.carrel.platform.web.page;

/**
 * What every page needs: the addresses of its style sheet and scripts, which change with their content.
 *
 * @param language of its words, as BCP 47 has it
 */
public record Frame(String language, String title, String style, String htmx, String sse, String script, String icon) {}
