(** * C23: how the divergence depends on the share of human data

    For a share [a], [m_a = (1 - a) Pt + a Ph].

    - [C23b_proved]  for [Ph = P0]: [KL(P0, m_b) <= KL(P0, m_a)] for [0 < a <= b <= 1].
    - [C23c_proved]  [a |-> KL(P0, m_a)] is convex on [[0, 1]].
    - [C23d_proved]  where [mean_ratio(P0, Pt, Ph)], the sum of [P0 Pt / Ph], is at most 1 and
                     [KL(P0, Ph)] is finite: [KL(P0, m_b) <= KL(P0, m_a)] for [0 <= a <= b <= 1].
    - [C23e_proved]  conversely, if no mixture is closer to [P0] than [Ph] alone, that
                     [mean_ratio] is at most 1. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Exact human data *)

Theorem C23b_proved : C23b_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt _ b a /fin_lt a0 /fin_le ab /fin_le b1 /vholds_eq.
move=> /functional_extensionality -> _ _; rewrite !mix_vec.
have d c : 0 < c <= 1 -> dom P0 (blend c Pt P0).
  by move=> c01; apply: (dom_blend_r (proj1 dPt) (proj1 dP0)).
have ma : dom P0 (blend a Pt P0) by apply: d; lra.
have mb : dom P0 (blend b Pt P0) by apply: d; lra.
rewrite !KL_dom //=; [|by apply: dist_mix => //; lra..].
by apply: kl_self_mono => //; lra.
Qed.

(** ** Convexity *)

(** [- oo] is no divergence, so [c oo + c' D = oo] for [0 < c] and [0 <= c']. *)
Lemma chord_pinf (T : finType) (p q : T -> R) c c' : is_dist p -> is_dist q -> 0 < c -> 0 < c' ->
  (fin c * pinf + fin c' * KL (vec p) (vec q) = pinf)%ext.
Proof.
move=> dp dq c0 c0'; rewrite emul_pos_pinf //.
by case: (KLP dp dq) => _; rewrite ?emul_pos_pinf.
Qed.

Theorem C23c_proved : C23c_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh t a b /fin_le a0 /fin_le a1 /fin_le b0 /fin_le b1.
move=> /fin_gt t0 /fin_lt t1; rewrite esub_fin !emul_fin eadd_fin !mix_vec.
have t1' : 0 < 1 - t by lra.
have dM c : 0 <= c -> c <= 1 -> is_dist (blend c Pt Ph) by move=> *; apply: blend_dist => //; lra.
have [da db] := (dM a a0 a1, dM b b0 b1).
case: (KLP dP0 da) => ma; last by rewrite chord_pinf //; apply: unbroken_pinf_r.
case: (KLP dP0 db) => mb; last first.
  by rewrite eaddC (emul_pos_pinf t0) emul_fin; apply: unbroken_pinf_r.
have c01 : 0 <= (1 - t) * a + t * b <= 1 by split; nra.
have mc : dom P0 (blend ((1 - t) * a + t * b) Pt Ph).
  apply: (eq_dom (frefl P0) (blend_blend a b t Pt Ph)).
  by apply: (dom_blend_l (proj1 da) (proj1 db)) => //; lra.
rewrite KL_dom //=; last exact: blend_dist.
by apply: (kl_weight_convex dP0 (proj1 dPt) (proj1 dPh)) => //; lra.
Qed.

(** ** More human data, and the mean ratio at the human data *)

(** Human data alone are at least as good as any mixture. *)
Lemma alone_best (T : finType) (p q h : T -> R) a : is_dist p -> is_dist q -> is_dist h ->
  0 <= a <= 1 -> dom p h -> dom p (blend a q h) -> ratio p q h <= 1 ->
  kl p h <= kl p (blend a q h).
Proof.
move=> dp [q0 _] [h0 _] a01 ph pm; rewrite kl_blendC => r1.
have b01 : 0 <= 1 - a <= 1 by lra.
have pm' := eq_dom (frefl p) (blendC a q h) pm.
by have := kl_first_order dp h0 q0 b01 ph pm'; nra.
Qed.

Lemma more_is_better (T : finType) (p q h : T -> R) a b : is_dist p -> is_dist q -> is_dist h ->
  0 <= a -> a <= b -> b <= 1 -> dom p h -> dom p (blend a q h) -> ratio p q h <= 1 ->
  kl p (blend b q h) <= kl p (blend a q h).
Proof.
move=> dp dq dh a0 ab b1 ph pm r1.
have a01 : 0 <= a <= 1 by lra.
have best := alone_best dp dq dh a01 ph pm r1.
case: b1 => [b1|->]; last by rewrite kl_blend1.
case: ab => [ab|<-]; last exact: Rle_refl.
have p1 : dom p (blend 1 q h) by apply: (eq_dom (frefl p) (fsym (blend1 q h))).
have := kl_chord dp (proj1 dq) (proj1 dh) a0 (conj ab b1) (Rle_refl 1) pm p1.
rewrite kl_blend1 => chord; apply: (Rmult_le_reg_l (1 - a)); first lra.
have := Rmult_le_compat_l (b - a) _ _ _ best; lra.
Qed.

Theorem C23d_proved : C23d_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh b a /fin_le a0 /fin_le ab /fin_le b1.
case: (KLP dP0 dPh) => // ph; rewrite mean_ratio_dom // => /fin_le r1 _ /fin_gt b0 /fin_lt a1.
have dM c : 0 <= c -> c <= 1 -> is_dist (blend c Pt Ph) by move=> *; apply: blend_dist => //; lra.
rewrite !mix_vec; case: (KLP dP0 (dM a a0 (Rlt_le _ _ a1))) => ma; last exact: unbroken_pinf_r.
rewrite KL_dom //=; [exact: more_is_better | by apply: dM; lra |].
by apply: (dom_blend_r (proj1 dPt) (proj1 dPh)).
Qed.

Theorem C23e_proved : C23e_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh; case: (KLP dP0 dPh) => // ph _ best.
rewrite mean_ratio_dom //=; apply: Rnot_lt_le => above.
have [|s s01 lt] := proj2 (kl_improves_iff dP0 (proj1 dPh) (proj1 dPt) ph); first exact: above.
have m : dom P0 (blend (1 - s) Pt Ph).
  by apply: (dom_blend_r (proj1 dPt) (proj1 dPh)) => //; lra.
have := best s s01; rewrite esub_fin mix_vec KL_dom //=; last by apply: dist_mix => //; lra.
by rewrite -kl_blendC; lra.
Qed.
