(** Evaluation of what [theory/Accumulation.v] and [theory/Martingales.v] define. *)

Ltac pooled := apply: eq_two; rewrite /accumulate /pool ?count_one ?count_pair /two /=; field.
Ltac led := apply: eq_two; rewrite /= /accumulate /pool ?count_one /two /=; field.
Ltac likely := rewrite /path_law /= /draw ?iid_one /accumulate /pool ?count_one /two /=; field.
Ltac decided := rewrite /beyond /apart /= /Rabs;
  repeat (case: Rcase_abs => ? /=); try (case: Rlt_dec => ? /=); first [done | lra].
