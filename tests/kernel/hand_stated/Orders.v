(** Evaluation of what [theory/Orders.v] defines, on two letters; the update exchanges them. *)

Ltac unknown_logs := rewrite ?eopp_fin ?eadd_fin; divergences; rewrite ?elog_fin; try lra;
  rewrite ?eopp_fin; weights; finite.
Ltac walked := rewrite ?stepped2 ?stepped1 ?stepped0 /order1 /order2 /order3;
  rewrite ?blend_two ?swap_two ?second; unknown_logs.
Ltac finite_error := rewrite KL_inner; [by [] | lra | lra].

Ltac tops := rewrite /held; repeat first [rewrite KL_top; [|lra] | rewrite KL_top0; [|lra]].
Ltac neared := tops; rewrite ?eopp_pinf ?eexp_ninf ?eopp_fin ?eexp_fin ?Ropp_involutive ?exp_ln
  ?exp_neg_ln ?emul_fin ?eadd_fin; try lra; apply: fin_eq; lra.
Ltac heldout := tops; weights; first [done | apply: fin_eq; rewrite /=; logarithms; number].

Ltac on_lattice := rewrite -[coin (1 / 2)]/(two (1 / 2)); drawn; divergences.
Ltac below_infinity := on_lattice; by [].
Ltac farthest := first [on_lattice; finite | rewrite /largest_finite /=; apply: fin_eq;
  first [rewrite ln_9_8; lra | logarithms; lra]].

Ltac exceeded := by rewrite /beyondb; dominations; rewrite ?kl_even; decisions.
