(** Evaluation of what [theory/Accumulation.v] defines. *)

Ltac pooled := apply: eq_two; rewrite /accumulate /pool ?count_one ?count_pair /two /=; field.
