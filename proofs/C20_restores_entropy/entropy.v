(** * C20: what a step of anchoring does to entropy

    The step is [m = (1 - alpha) Pt + alpha Ph], with [0 < alpha <= 1] unless said otherwise; [H] is
    the entropy in nats.

    Bounds
    - [C20d_proved]  [H(m) >= (1 - alpha) H(Pt) + alpha H(Ph)]: concavity.
    - [C20e_proved]  [H(m) <= (1 - alpha) H(Pt) + alpha H(Ph) + h(alpha)], where [h(alpha)] is the
                     entropy of a coin, [- alpha ln alpha - (1 - alpha) ln (1 - alpha)].

    When entropy rises
    - [C20c_proved]  from a vertex, for [Ph <> Pt] and [alpha < 1]: [H(m) > H(Pt)].
    - [C20f_proved]  [H(Ph) >= H(Pt)] gives [H(m) >= H(Pt)].
    - [C20g_proved]  if it rises at some [alpha], then [KL(Ph, Pt) + H(Ph) > H(Pt)].
    - [C20h_proved]  if it rises at no [alpha] in [(0, 1)], then [KL(Ph, Pt) + H(Ph) <= H(Pt)],
                     where [KL(Ph, Pt)] is finite. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Readings.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma entropy_dist (T : finType) (p : T -> R) : is_dist p -> entropy (vec p) = fin (ent p).
Proof. by case=> p0 _; apply: entropy_fin. Qed.

Lemma entropy_mix (T : finType) (q h : T -> R) a : is_dist q -> is_dist h -> 0 < a -> a <= 1 ->
  entropy (mix (fin a) (vec q) (vec h)) = fin (ent (blend a q h)).
Proof. by move=> dq dh a0 a1; rewrite mix_vec entropy_dist //; apply: dist_mix. Qed.

(** ** Bounds *)

Theorem C20d_proved : C20d_statement.
Proof.
move=> T T2 Pt Ph dPt dPh alpha /fin_lt a0 /fin_le a1.
by rewrite entropy_mix // !entropy_dist //=; apply: ent_concave => //; lra.
Qed.

Theorem C20e_proved : C20e_statement.
Proof.
move=> T T2 Pt Ph dPt dPh alpha /fin_lt a0 /fin_le a1.
have a01 : 0 <= alpha <= 1 by lra.
have := ent_blend_le dPt dPh a01; rewrite /binent entropy_mix // !entropy_dist // elog_fin //.
case: a1 => [a1|->]; first by rewrite esub_fin elog_fin /=; lra.
by rewrite !esub_fin Rminus_diag_eq // elog_0 emul_0_ninf ln_1 /=; lra.
Qed.

(** ** When entropy rises *)

Theorem C20c_proved : C20c_statement.
Proof.
move=> T T2 Pt Ph dPt dPh alpha /(largest_one dPt) [i Pti] /vholds_ne ne /fin_gt a0 /fin_lt a1.
rewrite entropy_mix ?entropy_dist //=; last lra.
apply: ent_gt_l => // [E|]; first by apply: ne => j; rewrite E.
by rewrite (eq_ent Pti) ent_vertex; apply: ent_ge0.
Qed.

Theorem C20f_proved : C20f_statement.
Proof.
move=> T T2 Pt Ph dPt dPh alpha /fin_lt a0 /fin_le a1.
by rewrite entropy_mix // !entropy_dist //= => ge; apply: ent_ge_l => //; lra.
Qed.

Theorem C20g_proved : C20g_statement.
Proof.
move=> T T2 Ph Pt dPh dPt alpha /fin_lt a0 /fin_le a1.
rewrite entropy_mix // !entropy_dist // => /fin_gt rises.
case: (KLP dPh dPt) => //= d; have a01 : 0 <= alpha <= 1 by lra.
have le := ent_first_order dPt dPh a01 d.
by have := @Rmult_lt_reg_l alpha 0 (ent Ph - ent Pt + kl Ph Pt) a0; lra.
Qed.

Theorem C20h_proved : C20h_statement.
Proof.
move=> T T2 Ph Pt dPh dPt; case: (KLP dPh dPt) => // d _ never.
rewrite !entropy_dist //=; apply: Rnot_lt_le => above.
have [|a [a0 a1]] := proj2 (ent_rises_iff dPt dPh d); first by lra.
have := never a (conj a0 a1); rewrite entropy_mix ?entropy_dist //=; lra.
Qed.
