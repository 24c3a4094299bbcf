(** * C24: where the best share of human data lies, for one step

    For a share [a], [m_a = (1 - a) Pt + a Ph].

    - [C24d_proved]  for [Ph = P0 <> Pt] it is [a = 1]: [KL(P0, m_1) < KL(P0, m_a)] for [a < 1].
    - [C24e_proved]  a share [a] in [(0, 1)] with
                     [mean_ratio(P0, Ph, m_a) = mean_ratio(P0, Pt, m_a)] is the best, where
                     [KL(P0, m_a)] is finite: [KL(P0, m_a) <= KL(P0, m_b)] for all [b].
    - [C24f_proved]  a share [a > 0] better than none needs [mean_ratio(P0, Ph, Pt) > 1]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.generated Require Import Statements.
From CollapseAudit.C28_beats_uncorrected Require Import uncorrected.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C24d_proved : C24d_statement.
Proof.
move=> T T2 P0 Pt dP0 dPt a /fin_le a0 /fin_lt a1 /vholds_ne ne.
rewrite mix_full (KL_dom dP0 dP0) // kl_refl mix_vec.
have dM : is_dist (blend a Pt P0) by apply: blend_dist => //; lra.
case: (KLP dP0 dM) => //= m; apply: kl_gt0 => // E; apply: ne => i.
by have := E i; rewrite /blend => Ei; apply: (Rmult_eq_reg_l (1 - a)); lra.
Qed.

(** Where both parts have the same mean ratio to the mixture, it is 1. *)
Lemma stationary_ratio (T : finType) (p q h : T -> R) a b : is_dist p ->
  dom p (blend a q h) -> ratio p h (blend a q h) = ratio p q (blend a q h) ->
  ratio p (blend b q h) (blend a q h) = 1.
Proof.
by move=> dp m E; have one := ratio_blend dp m; rewrite ratio_add -[RHS]one E; ring.
Qed.

Theorem C24e_proved : C24e_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh a b /fin_lt a0 /fin_lt a1 /fin_le b0 /fin_le b1.
rewrite !mix_vec; have da := dist_mix a0 (Rlt_le _ _ a1) dPt dPh.
have db : is_dist (blend b Pt Ph) by apply: blend_dist => //; lra.
case: (KLP dP0 da) => // ma _; rewrite !mean_ratio_dom // => -[stationary].
case: (KLP dP0 db) => mb; last exact: unbroken_pinf_r.
have := kl_sub_le dP0 (proj1 da) (proj1 db) ma mb.
by rewrite (stationary_ratio b dP0 ma stationary) /=; lra.
Qed.

Theorem C24f_proved : C24f_statement.
Proof. exact: C28c_proved. Qed.
