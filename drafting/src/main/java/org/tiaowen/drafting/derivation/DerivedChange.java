package org.tiaowen.drafting.derivation;

import java.util.List;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * One change and how the instrument tells it.
 *
 * @param law index of the law in the instrument, from 0
 * @param id of the article (division, preamble, annex) in the old text; of what is new, in the new text
 * @param oldName how it is called in the old text: 第三条; empty for what is new
 * @param newName the same in the new text; empty for what is deleted
 * @param form the form it is told in
 * @param possible the forms it can be told in, from fine to coarse; more than one where a person can choose
 * @param rule why this form
 * @param explanation the reason in Chinese, for this very change; one line, a second one where a finer form failed the proof
 * @param number of the instruction that tells it: 三、 or 十五、（二）; empty where the closing sentence covers it
 * @param words the words of the instruction with the lines under it; empty where the closing sentence covers it
 */
public record DerivedChange(
        int law,
        ProvisionId id,
        String oldName,
        String newName,
        ChangeForm form,
        List<ChangeForm> possible,
        DraftingRule rule,
        String explanation,
        String number,
        String words) {

    public DerivedChange {
        possible = List.copyOf(possible);
    }
}
