package org.tiaowen.comments.intake;

import org.tiaowen.comments.Problem;

/**
 * Something wrong in a batch, with its place.
 *
 * @param row as Excel counts, from 1; 0 where it is about the whole file
 * @param cell the coordinate, {@code E7}; empty where it is about the whole file
 * @param column the header of the column; empty where it is about the whole file
 */
public record BatchProblem(int row, String cell, String column, Problem problem) {

    static BatchProblem ofFile(Problem problem) {
        return new BatchProblem(0, "", "", problem);
    }
}
