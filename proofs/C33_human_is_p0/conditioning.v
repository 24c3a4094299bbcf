(** * Answers to escalated tasks, and the original distribution

    The model is confident on a region C of the letters; experts answer the others as [P0] would,
    so [Ph] is [P0] conditioned on the complement of C. There [P0(C) < 1].

    - [C33a_refuted]  [Ph = P0] fails: two equally likely letters, one of which is escalated.
    - [C33c_proved]   [Ph = P0] iff [P0(C) = 0].
    - [C33d_proved]   [D(P0||Ph) = +oo] where [P0(C) > 0].
    - [C33e_proved]   [TV(P0, Ph) = P0(C)] and [D(Ph||P0) = - ln (1 - P0(C))]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Metrics Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer Conditioning.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Escalation.
Variables (T : finType) (P0 : T -> R) (C : pred T).
Hypotheses (dP0 : is_dist P0) (C1 : mass P0 C < 1).

Lemma open_mass_gt0 : 0 < mass P0 (predC C).
Proof. by rewrite mass_setC //; lra. Qed.

Lemma confident_null : cond P0 (predC C) =1 P0 <-> mass P0 C = 0.
Proof.
rewrite (cond_self _ dP0); suff -> : mass P0 (predC (predC C)) = mass P0 C by [].
by apply: eq_bigl => i; rewrite /= negbK.
Qed.

Lemma confident_lost : 0 < mass P0 C -> ~ dom P0 (cond P0 (predC C)).
Proof.
move=> /(mass_gt0 dP0) [i Ci pi]; apply: (not_dom_intro pi).
by apply: cond_out; rewrite /= negbK.
Qed.

(** What moves from C to the rest is [P0(C)]. *)

Let Ph := cond P0 (predC C).

Lemma gap_term i : Rabs (P0 i - Ph i) = if C i then P0 i else Ph i - P0 i.
Proof.
have pi := dist_ge0 i dP0; have m0 := open_mass_gt0; case: ifP => Ci.
  by rewrite /Ph cond_out /= ?Ci // Rminus_0_r Rabs_pos_eq.
rewrite Rabs_minus_sym Rabs_pos_eq // /Ph cond_in /= ?Ci // /Rdiv.
have m1 : mass P0 (predC C) <= 1 by rewrite mass_setC //; have := mass_ge0 C dP0; lra.
have := Rinv_le_contravar _ _ m0 m1; rewrite Rinv_1; nra.
Qed.

Lemma open_human : mass Ph (predC C) = 1.
Proof.
rewrite /Ph cond_mass; have -> : mass P0 (predI (predC C) (predC C)) = mass P0 (predC C).
  by apply: eq_bigl => i; apply: andbb.
by field; have := open_mass_gt0; lra.
Qed.

Lemma tv_human : tv P0 Ph = mass P0 C.
Proof.
rewrite /tv (eq_sumR gap_term) (bigID C) /=.
have -> : \sum_(i | C i) (if C i then P0 i else Ph i - P0 i) = mass P0 C.
  by apply: eq_bigr => i ->.
have -> : \sum_(i | ~~ C i) (if C i then P0 i else Ph i - P0 i) =
    mass Ph (predC C) - mass P0 (predC C).
  by rewrite -sumR_sub; apply: eq_bigr => i /negbTE ->.
by rewrite open_human mass_setC //; field.
Qed.

Lemma kl_human : kl Ph P0 = - ln (1 - mass P0 C).
Proof.
have m0 := open_mass_gt0; have dPh := cond_dist dP0 m0; rewrite -mass_setC //.
rewrite (kl_scaled dPh m0) // => i /(cond_gt0 dP0 m0) [Ai _].
by rewrite /Ph cond_in //; field; lra.
Qed.

Lemma human_covered : dom Ph P0.
Proof. by move=> i pi; rewrite /Ph /cond pi /Rdiv Rmult_0_l if_same. Qed.

End Escalation.

(** Two equally likely letters, one of which the model is confident about. *)

Lemma half_confident : mass flat (pred1 true) = 1 / 2.
Proof. by rewrite /mass big_pred1_eq /flat card_bool /=; field. Qed.

Theorem C33a_refuted : ~ C33a_statement.
Proof.
move=> all; have T2 : (2 <= #|bool_finType|)%N by rewrite card_bool.
have C1 : mass flat (pred1 true) < 1 by rewrite half_confident; lra.
have := all _ _ (pred1 true) T2 (flat_dist (ltnW T2)) C1 true.
by rewrite cond_out //; have := flat_gt0 true; lra.
Qed.

Theorem C33c_proved : C33c_statement.
Proof. by move=> T P0 C _ dP0 C1; apply: confident_null. Qed.

Theorem C33d_proved : C33d_statement.
Proof.
move=> T P0 C _ dP0 C1 C0; have [h0 _] := cond_dist dP0 (open_mass_gt0 dP0 C1).
by apply: (KL_pinf (proj1 dP0) h0); apply: confident_lost.
Qed.

Theorem C33e_proved : C33e_statement.
Proof.
move=> T P0 C _ dP0 C1; have [h0 _] := cond_dist dP0 (open_mass_gt0 dP0 C1).
rewrite TV_fin tv_human // KL_fin ?kl_human //; [exact: (proj1 dP0) | exact: human_covered].
Qed.
