(** Evaluation of what [theory/Concentration.v] defines. *)

Ltac within := rewrite /near /at_most /= /Rabs; case: Rcase_abs => ?; case: Rle_dec => //= ?; lra.
Ltac reached := rewrite /near /at_most /=; case: Rle_dec => //= ?; lra.
