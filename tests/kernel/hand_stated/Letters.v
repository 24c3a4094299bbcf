(** Evaluation of what [theory/Letters.v] defines. *)

Ltac smoothed := split=> // -[|n]; first [exists (draw1 true) | exists (draw2 true true)];
  first [by rewrite ?iid_one ?iid_pair /drawing /two /=; lra |
    case; rewrite /drawing /smooth card_bool; drawn; rewrite /two /=; field].

Ltac grown := rewrite ?card_bool ?big_ord_recl ?big_ord0 /growing /=; unfolded; unfolded;
  rewrite ?prod_two ?big_ord_recl ?big_ord0 /=; number.

Ltac all_present :=
  rewrite /all_kept /= ?step_pair ?step_triple ?step_pair ?step_triple /full !forall_bool;
  decisions; rewrite /two /=; number.

Ltac missed := rewrite /prob ?mean_draw1 ?mean_draw2 /indicator; drawn; decisions;
  rewrite /two /=; number.

Ltac renormalised := case=> [[|[|[|i]]] lt_i]; rewrite ?inE //= => _; rewrite /three /=; lra.

Ltac kept := by rewrite !inE.

Ltac has_mass := rewrite /three /=; lra.

Ltac third_or_less := rewrite ?card_bool ?card_ord /three /=; lra.

Ltac third_dropped := exists (@Ordinal 3 2 isT); [by rewrite !inE | rewrite /three /=; lra].

Ltac powers := rewrite ?sumR_bool /two ?power_square ?power_linear; try lra; number.

Ltac returns N P0 n :=
  transitivity (prob (history_law N id n P0) (fun w : history bool N n => returned P0 n w));
  [by [] |
   rewrite ?chance1 ?chance2 ?mean_draw1 ?mean_draw2 ?mean_draw1 ?mean_draw2 /returned /model /=;
   drawn; same_models; rewrite /id /two /=; number].

Ltac sends_distributions := split; [by apply: two_dist; lra | case=> //; exact: swap_dist].

Ltac noisy := rewrite /= /E /at_start ?sumR_bool /= ?second; same_models; rewrite /two /=; number.
