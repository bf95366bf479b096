//! The words of the editor's island.

use frontend::EditorLabels;
use i18n::Words;

/// In the reader's language.
pub(super) fn labels(words: &Words) -> EditorLabels {
    EditorLabels {
        saving: words.author_live_saving(),
        saved: words.author_live_saved(),
        unsaved: words.author_live_unsaved(),
        waiting: words.author_live_waiting(),
        busy: words.author_live_busy(),
        signed_out: words.author_live_signed_out(),
        closed: words.author_live_closed(),
        refused: words.author_live_refused(),
        restored: words.author_live_restored(),
        conflict: words.author_live_conflict("%by%", "%at%"),
        theirs: words.author_conflict_theirs(),
        take_mine: words.author_live_mine(),
        take_theirs: words.author_live_theirs(),
    }
}
