(** * The sharp bound on one anchored step

    In nats, with D for relative entropy, [d = D(P0||Pt)], [e = D(P0||Ph)] and
    [0 < a <= 1]; infinite divergences count with e^-oo = 0.

    - [C36a_proved]: [D(P0||(1 - a) Pt + a Ph) <= - ln ((1 - a) e^-d + a e^-e)].
    - [C36b_proved]: the same as concavity of [e^-D(P0||.)].
    - [C36c_proved]: equality where [P0] is a single letter.
    - [C36d_proved]: equality where both parts spread mass off the support of [P0].
    - [C36e_proved]: [D(P0||(1 - s) P0 + s Q) = - ln (1 - s)] for [Q] off that support.
    - [C36f_proved]: the bound is at most the convexity bound [(1 - a) d + a e].
    - [C36g_proved]: it is at most the floor [- ln a + e].
    - [C36h_proved]: the floor itself, [D(P0||(1 - a) Pt + a Ph) <= - ln a + e]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Bounds.
Variables (T : finType) (P0 Pt Ph : T -> R) (a : R).
Hypotheses (dP0 : is_dist P0) (dPt : is_dist Pt) (dPh : is_dist Ph).
Hypothesis a01 : 0 <= a <= 1.

Let p_ge0 i : 0 <= P0 i. Proof. exact: dist_ge0. Qed.
Let t_ge0 i : 0 <= Pt i. Proof. exact: dist_ge0. Qed.
Let h_ge0 i : 0 <= Ph i. Proof. exact: dist_ge0. Qed.

Definition sharp_nearness : R := (1 - a) * nearness P0 Pt + a * nearness P0 Ph.

Lemma sharp_nearness_ge0 : 0 <= sharp_nearness.
Proof.
have nt := nearness_ge0 P0 Pt; have nh := nearness_ge0 P0 Ph.
by have := Rmult_le_pos (1 - a) _ ltac:(lra) nt; rewrite /sharp_nearness; nra.
Qed.

Lemma sharp_value :
  ((fin 1 - fin a) * eexp (- KL (vec P0) (vec Pt)) + fin a * eexp (- KL (vec P0) (vec Ph)))%ext =
  fin sharp_nearness.
Proof. by rewrite !eexp_opp_KL. Qed.

Lemma KL_mix :
  KL (vec P0) (mix (fin a) (vec Pt) (vec Ph)) = (- elog (fin (nearness P0 (blend a Pt Ph))))%ext.
Proof. by rewrite mix_vec KL_nearness // => i; apply: blend_ge0. Qed.

Lemma floor_value :
  (- elog (fin a) + KL (vec P0) (vec Ph))%ext = (- elog (fin (a * nearness P0 Ph)))%ext.
Proof. by rewrite KL_nearness // neg_log_mul; [|lra|apply: nearness_ge0]. Qed.

Lemma floor_ge0 : 0 <= a * nearness P0 Ph.
Proof. by apply: Rmult_le_pos; [lra | apply: nearness_ge0]. Qed.

End Bounds.

Lemma weight01 a : 0 < a -> a <= 1 -> 0 <= a <= 1. Proof. by lra. Qed.

Theorem C36a_proved : C36a_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh a a0 a1; have a01 := weight01 a0 a1.
rewrite sharp_value // KL_mix //; apply: neg_log_le; first exact: sharp_nearness_ge0.
by apply: nearness_concave => // i; apply: dist_ge0.
Qed.

Theorem C36b_proved : C36b_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh a a0 a1; have a01 := weight01 a0 a1.
rewrite sharp_value // mix_vec eexp_opp_KL; last by move=> i; apply: dist_ge0; apply: blend_dist.
  by apply: nearness_concave => // i; apply: dist_ge0.
by move=> i; apply: dist_ge0.
Qed.

Theorem C36c_proved : C36c_statement.
Proof.
move=> T T2 Pt Ph dPt dPh a a0 a1; have a01 := weight01 a0 a1.
rewrite (point_vec (ltnW T2)); set x := enum_val _; have dx := vertex_dist x.
rewrite sharp_value // KL_mix // /sharp_nearness !nearness_vertex.
- exact: unbroken_eq_refl.
- by move=> i; apply: dist_ge0.
- by move=> i; apply: dist_ge0.
- by move=> i; apply: dist_ge0; apply: blend_dist.
Qed.

Section Leaks.
Variables (T : finType) (P0 Q : T -> R).
Hypotheses (dP0 : is_dist P0) (dQ : is_dist Q).

Lemma disjoint : holds Eq (dot (vec P0) (vec Q)) (fin 0) -> forall i, 0 < P0 i -> Q i = 0.
Proof.
rewrite dot_fin => -[S]; apply: off_support S => i; exact: dist_ge0.
Qed.

End Leaks.

Theorem C36d_proved : C36d_statement.
Proof.
move=> T T2 P0 Q R' dP0 dQ dR a s r a0 a1 s0 s1 r0 r1 /(disjoint dP0 dQ) PQ /(disjoint dP0 dR) PR.
have a01 := weight01 a0 a1; have dl := blend_dist (conj s0 s1) dP0 dQ.
have dr := blend_dist (conj r0 r1) dP0 dR.
rewrite !mix_vec KL_nearness; first last.
- by move=> i; apply: dist_ge0; apply: blend_dist.
- by move=> i; apply: dist_ge0.
rewrite (@nearness_scaled _ _ dP0 ((1 - a) * (1 - s) + a * (1 - r))).
- exact: unbroken_eq_refl.
- by rewrite /= in s1 r1 *; nra.
- by move=> i pi; rewrite /blend (PQ i pi) (PR i pi); ring.
Qed.

Theorem C36e_proved : C36e_statement.
Proof.
move=> T T2 P0 Q dP0 dQ s s0 s1 /(disjoint dP0 dQ) PQ.
rewrite mix_vec KL_nearness; first last.
- by move=> i; apply: dist_ge0; apply: blend_dist.
- by move=> i; apply: dist_ge0.
by rewrite nearness_leak // esub_fin; apply: unbroken_eq_refl.
Qed.

Theorem C36f_proved : C36f_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh a a0 a1; have a01 := weight01 a0 a1.
rewrite sharp_value // !KL_nearness //; try by move=> i; apply: dist_ge0.
by rewrite esub_fin; apply: neg_log_convex => //; apply: nearness_ge0.
Qed.

Theorem C36g_proved : C36g_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh a a0 a1; have a01 := weight01 a0 a1.
rewrite sharp_value // floor_value //; apply: neg_log_le; first exact: floor_ge0.
have := Rmult_le_pos (1 - a) (nearness P0 Pt) ltac:(lra) (nearness_ge0 _ _).
by rewrite /sharp_nearness; lra.
Qed.

Theorem C36h_proved : C36h_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh a a0 a1; have a01 := weight01 a0 a1.
rewrite floor_value // KL_mix //; apply: neg_log_le; first exact: floor_ge0.
by apply: nearness_floor => // i; apply: dist_ge0.
Qed.
