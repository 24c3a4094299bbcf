(** * When the divergence falls from one generation to the next

    In nats, with D for relative entropy and [0 < a <= 1]; [Pn] is the model, [Pt]
    the model after the update, and the anchoring mixes in [P0].

    - [C29a_proved]: mixing before the update, [D(P0||(1 - a) Pn + a P0) <= D(P0||Pn)].
    - [C29d_proved]: mixing after it, [(1 - a) D(P0||Pt) <= D(P0||Pn)] suffices.
    - [C29e_proved]: the weaker [(1 - a) e^-D(P0||Pt) + a >= e^-D(P0||Pn)] suffices.
    - [C29g_proved]: [Pn <= e^d Pt] gives [D(P0||Pt) <= D(P0||Pn) + d] for every [P0].
    - [C29j_proved]: if that holds for every [P0], then [Pn <= e^d Pt] at each letter.
    - [C29h_proved]: in total variation the distances add up,
      [TV(P0, (1 - a) Pt + a P0) <= (1 - a) (TV(P0, Pn) + TV(Pn, Pt))].
    - [C29i_proved]: [D(P0||(1 - a) Pt + a P0) <= ln (1 / a) TV(P0, Pt)]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Metrics.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma KL_contracts (T : finType) (P0 Pt : T -> R) a :
  is_dist P0 -> is_dist Pt -> 0 < a -> a <= 1 ->
  unbroken Le (KL (vec P0) (mix (fin a) (vec Pt) (vec P0)))
    ((fin 1 - fin a) * KL (vec P0) (vec Pt))%ext.
Proof.
move=> dP0 dPt a0 a1; have ge0 := anchored_nearness_ge0 P0 Pt a0 a1.
apply: unbroken_le_trans (KL_anchored_le dP0 dPt a0 a1 ge0 (Rle_refl _)) _.
  exact: neg_log_value.
have := neg_log_convex (conj (Rlt_le _ _ a0) a1) (nearness_ge0 P0 Pt) Rle_0_1.
rewrite -KL_nearness; try by move=> i; apply: dist_ge0.
by rewrite neg_log_1 emul_fin Rmult_0_r adde0 Rmult_1_r.
Qed.

Theorem C29a_proved : C29a_statement.
Proof.
move=> T T2 P0 Pn dP0 dPn a a0 a1; rewrite /= in a0 a1.
rewrite [X in unbroken _ _ X]KL_nearness; try by move=> i; apply: dist_ge0.
apply: KL_anchored_le => //; first exact: nearness_ge0.
by have := nearness_le1 dP0 dPn; nra.
Qed.

Theorem C29d_proved : C29d_statement.
Proof.
move=> T T2 P0 Pt Pn dP0 dPt dPn a a0 a1 room; rewrite /= in a0 a1.
have := KL_contracts dP0 dPt a0 a1; move: room.
by case: (_ * _)%ext => // l /holds_unbroken room le; apply: unbroken_le_trans le room.
Qed.

Theorem C29e_proved : C29e_statement.
Proof.
move=> T T2 P0 Pt Pn dP0 dPt dPn a a0 a1; rewrite /= in a0 a1.
rewrite !eexp_opp_KL; try by move=> i; apply: dist_ge0.
rewrite [X in unbroken _ _ X]KL_nearness; try by move=> i; apply: dist_ge0.
by move=> /= room; apply: KL_anchored_le => //; apply: nearness_ge0.
Qed.

Theorem C29g_proved : C29g_statement.
Proof.
move=> T T2 P0 Pt Pn dP0 dPt dPn d d0 _ [_ bounded].
rewrite !KL_nearness; try by move=> i; apply: dist_ge0.
have ed := exp_pos (- d); rewrite neg_log_add; last exact: nearness_ge0.
apply: neg_log_le; first by apply: Rmult_le_pos; [lra | apply: nearness_ge0].
apply: nearness_scale => // i; try exact: dist_ge0.
have /= := Rmult_le_compat_l _ _ _ (Rlt_le _ _ ed) (bounded i).
by rewrite -Rmult_assoc -exp_plus Rplus_opp_l exp_0 Rmult_1_l.
Qed.

Theorem C29h_proved : C29h_statement.
Proof.
move=> T T2 P0 Pt Pn dP0 dPt dPn a a0 a1; rewrite /= in a0 a1.
rewrite mix_vec !TV_fin /= tv_blend_self //.
by apply: Rmult_le_compat_l; [lra | apply: tv_triangle].
Qed.

Theorem C29i_proved : C29i_statement.
Proof.
move=> T T2 P0 Pt dP0 dPt a a0 a1; rewrite /= in a0 a1.
rewrite mix_vec TV_fin neg_log_fin // KL_fin /=; first exact: kl_self_tv.
- by move=> i; apply: dist_ge0.
- by move=> i; apply: dist_ge0; apply: blend_dist => //; lra.
- by apply: dom_blend_r => // i; apply: dist_ge0.
Qed.

Theorem C29j_proved : C29j_statement.
Proof.
move=> T T2 Pn Pt dPn dPt d d0 _ drift; rewrite (point_vec (ltnW T2)).
set x := enum_val _; have dx := vertex_dist x; have := drift _ dx.
have x0 i := dist_ge0 i dx; have n0 i := dist_ge0 i dPn; have t0 i := dist_ge0 i dPt.
rewrite !KL_nearness // !nearness_vertex // neg_log_add // !dot_fin !vertex_avg => bound /=.
have ed := exp_pos (- d); have := neg_log_le_inv _ (t0 x) bound.
move=> /(_ ltac:(apply: Rmult_le_pos; [lra | exact: n0])).
move=> /(Rmult_le_compat_l _ _ _ (Rlt_le _ _ (exp_pos d))).
by rewrite -Rmult_assoc -exp_plus Rplus_opp_r exp_0 Rmult_1_l.
Qed.
