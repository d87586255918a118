/** Draws what a card says in bars as a picture, for platforms that show pictures; {@link dev.carrel.chart.BarChart} and {@link dev.carrel.chart.Pictures} are the doors. */
@NullMarked
package dev.carrel.chart;

import org.jspecify.annotations.NullMarked;
