package org.tiaowen.drafting.amendments;

import java.util.List;

/**
 * One numbered instruction (三、 or 十五、（二）) with all the lines under it; often several modifications.
 *
 * @param number as printed with the headings it stands under: 三、, 十五、（二）, 第三十二条; empty where there is no number
 * @param passage all its words, quotations included
 * @param modifications in order; never empty: what was not understood is a {@link Modification.Unread}
 */
public record Instruction(String number, Passage passage, List<Modification> modifications) {

    public Instruction {
        modifications = List.copyOf(modifications);
    }
}
