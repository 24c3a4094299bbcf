(** Evaluation of what [theory/Orbits.v] defines. *)

Ltac drawn_entropy := rewrite /drawing /swap; value.

Ltac one_by_one := rewrite /tempered /= ?tempering_two; [congr two; field |..]; lra.

Ltac modal := rewrite -sum1_card big_mkcond big_bool !inE !forall_bool /=; comparisons.

Ltac sharpened := rewrite /tempered /= ?tempering_two; try lra; value.

Ltac cut := rewrite /vari /avg !big_ord_recl !big_ord0 /truncation; kept_masses.

Ltac fewest := apply: every_set => -[] [] [] _; rewrite !card_kept mass_kept //=; lra.

Ltac is_least := by split; [rewrite /two; lra | case; rewrite /two; lra].
Ltac is_not_least := by apply: second_not_least; lra.
Ltac are_left := by exists true, false; split=> //; rewrite /two; lra.
Ltac are_not_left := exact: top_alone.
