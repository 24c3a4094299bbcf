(** * C28: when a step of anchoring beats the uncorrected model

    The step [m = (1 - alpha) Pt + alpha Ph] helps where [KL(P0, m) < KL(P0, Pt)].

    - [C28b_proved]  it helps at every [alpha] in [(0, 1]] if [KL(P0, Ph) < KL(P0, Pt)].
    - [C28c_proved]  if it helps at some [alpha], then [mean_ratio(P0, Ph, Pt) > 1], where
                     [mean_ratio] is the sum of [P0 Ph / Pt].
    - [C28d_proved]  if it helps at [beta], it helps at every smaller [alpha].
    - [C28e_proved]  if it helps at no [alpha], then [mean_ratio(P0, Ph, Pt) <= 1].

    Infinite divergences are included: a model that lacks a letter of [P0] is helped exactly where
    the human data have that letter, and then [mean_ratio] is infinite. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C28b_proved : C28b_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh alpha /fin_lt a0 /fin_le a1.
exact: (closer_helps dP0 dPt dPh a0 a1).
Qed.

(** The mixture covers the letters of [p] only with the help of the human data. *)
Lemma covered_by_humans (T : finType) (p q h : T -> R) a i :
  is_dist h -> dom p (blend a q h) -> 0 < p i -> q i = 0 -> 0 < h i.
Proof.
move=> dh pm pi qi; apply: dist_pos dh _ => hi.
by have := pm i; rewrite /blend qi hi !Rmult_0_r Rplus_0_r => /(_ erefl); lra.
Qed.

Theorem C28c_proved : C28c_statement.
Proof.
move=> T T2 P0 Ph Pt dP0 dPh dPt alpha /fin_lt a0 /fin_le a1; rewrite mix_vec.
case: (KLP dP0 (dist_mix a0 a1 dPt dPh)) => m; last by case: (KLP dP0 dPt).
case: (KLP dP0 dPt) => d; last first.
  have [i [pi ti]] := not_dom (proj1 dP0) d.
  by rewrite (mean_ratio_lost dP0 dPh dPt pi (covered_by_humans dPh m pi ti) ti).
rewrite mean_ratio_dom //= => lt; apply: (Rmult_lt_reg_l alpha) => //.
have a01 : 0 <= alpha <= 1 by lra.
by have := kl_first_order dP0 (proj1 dPt) (proj1 dPh) a01 d m; lra.
Qed.

Theorem C28d_proved : C28d_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh alpha beta /fin_lt a0 /fin_lt ab /fin_le b1.
rewrite !mix_vec => lt /fin_lt a1 /fin_gt b0; move: lt.
case: (KLP dP0 (dist_mix b0 b1 dPt dPh)) => m; last by case: (KLP dP0 dPt).
move=> lt; have m' := dom_smaller dPt dPh (conj a0 ab) b1 m.
rewrite KL_dom //; last exact: (dist_mix a0 (Rlt_le _ _ a1)).
case: (KLP dP0 dPt) lt => //= d lt.
have := kl_segment dP0 dPt dPh (conj a0 ab) b1 d m.
have := Rmult_lt_compat_l _ _ _ a0 lt => alt seg.
by apply: (Rmult_lt_reg_l beta) => //; lra.
Qed.

Theorem C28e_proved : C28e_statement.
Proof.
move=> T T2 P0 Ph Pt dP0 dPh dPt; case: (KLP dP0 dPt) => // d _ never.
rewrite mean_ratio_dom //=; apply: Rnot_lt_le => above.
have [|a a01] := proj2 (kl_improves_iff dP0 (proj1 dPt) (proj1 dPh) d); first exact: above.
have m : dom P0 (blend a Pt Ph) by apply: (dom_blend_l (proj1 dPt) (proj1 dPh)) => //; lra.
have := never a a01; rewrite mix_vec KL_dom //=; last by apply: dist_mix => //; lra.
lra.
Qed.
