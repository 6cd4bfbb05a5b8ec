package org.tiaowen.comments.statistics;

/**
 * A number together with what lists its rows: {@link FigureRows#of} of the same slice and measure, which has exactly so many.
 */
public record Figure(Slice slice, Measure measure, long number) {}
