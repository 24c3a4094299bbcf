(** * C38: what a share of human data guarantees, and what it costs

    With [m = (1 - alpha) Pt + alpha Ph] and [0 < alpha <= 1]:
    - [C38a_proved]  [m >= alpha Ph] at every letter;
    - [C38b_proved]  [TV(m, Pt) = alpha TV(Ph, Pt)];
    - [C38c_proved]  [TV(m, Pt) <= alpha];
    - [C38d_proved]  [KL(Pt, m) <= - ln (1 - alpha)], which is [+oo] at [alpha = 1]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Metrics Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Readings.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C38a_proved : C38a_statement.
Proof.
move=> T T2 Pt Ph dPt dPh alpha /fin_lt a0 /fin_le a1 _ i; rewrite mix_vec.
by apply: blend_ge_r => //; apply: dist_ge0.
Qed.

Theorem C38b_proved : C38b_statement.
Proof.
move=> T T2 Pt Ph dPt dPh alpha /fin_lt a0 /fin_le a1.
by rewrite mix_vec !TV_fin emul_fin /= tv_blend_l //; lra.
Qed.

Theorem C38c_proved : C38c_statement.
Proof.
move=> T T2 Pt Ph dPt dPh alpha /fin_lt a0 /fin_le a1; rewrite mix_vec TV_fin /=.
by rewrite tv_blend_l; [have := tv_le1 dPh dPt; nra | lra].
Qed.

Theorem C38d_proved : C38d_statement.
Proof.
move=> T T2 Pt Ph dPt dPh alpha /fin_lt a0 /fin_le [a1|->]; last first.
  by rewrite no_rest; apply: unbroken_pinf_r.
have [[t0 _] [h0 _]] := (dPt, dPh).
rewrite mix_vec esub_fin elog_fin ?KL_dom //=; [|exact: dist_mix (Rlt_le _ _ a1) _ _|
  by apply: blend_dom_l => //; lra|lra].
have a01 : 0 <= alpha < 1 by lra.
by have := kl_floor_l dPt t0 h0 a01 (dom_refl (p := Pt)); rewrite kl_refl; lra.
Qed.
