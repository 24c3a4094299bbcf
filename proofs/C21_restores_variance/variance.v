(** * C21: what a step of anchoring does to variance

    The step is [m = (1 - alpha) Pt + alpha Ph]; the letters carry labels [x], and [mu_t], [mu_h]
    are the means of the labels under [Pt] and [Ph].

    - [C21c_proved]  from a vertex, where the human data give mass to a different label, that is
                     where [Var(Ph) + (mu_h - mu_t)^2 > 0]: [Var(m) > Var(Pt)] for
                     [0 < alpha < 1].
    - [C21d_proved]  [Var(m) = (1 - alpha) Var(Pt) + alpha Var(Ph)
                       + alpha (1 - alpha) (mu_t - mu_h)^2] for [0 < alpha <= 1]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Moments.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Readings.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C21d_proved : C21d_statement.
Proof.
move=> T T2 Pt Ph dPt dPh x alpha /fin_lt a0 /fin_le a1.
rewrite mix_vec !var_vari !mean_avg esub_fin epow_square /= vari_blend //; last lra.
by congr Rbar.Finite; ring.
Qed.

Theorem C21c_proved : C21c_statement.
Proof.
move=> T T2 Pt Ph dPt dPh x alpha /(largest_one dPt) [i Pti].
rewrite mix_vec !var_vari !mean_avg !esub_fin epow_square /= => spread a0 a1.
rewrite vari_blend //; last lra.
move: spread; rewrite (eq_vari x Pti) vari_vertex.
set v := vari Ph x; set d := avg Ph x - avg Pt x => spread.
have v0 : 0 <= v by apply: vari_ge0 => j; apply: dist_ge0.
have dd : 0 <= d * d by apply: Rle_0_sqr.
have -> : avg Pt x - avg Ph x = - d by rewrite /d; ring.
have av : 0 <= alpha * alpha * v by apply: Rmult_le_pos => //; nra.
have : 0 < alpha * (1 - alpha) * (v + d * d) by apply: Rmult_lt_0_compat => //; nra.
lra.
Qed.
