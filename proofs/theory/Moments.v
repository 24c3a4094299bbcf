(** * Mean and variance of a labelling

    For a distribution [p] and labels [x : T -> R]:
    - [avg p x] is [\sum_i p i * x i].
    - [vari p x] is [\sum_i (x i - avg p x)^2 * p i].

    Main results, with [m = blend a q h]:
    - [avg_blend]: [avg m x = (1 - a) avg q x + a avg h x].
    - [vari_ge0]; [vari_eq0]: [vari p x = 0] iff [x] is constant on the support.
    - [vari_around]: [\sum (x - c)^2 p = vari p x + (avg p x - c)^2].
    - [vari_pairs]: [2 vari p x = \sum_i \sum_j p i p j (x i - x j)^2].
    - [vari_blend]: [vari m x = (1 - a) vari q x + a vari h x
      + a (1 - a) (avg q x - avg h x)^2]; hence [vari_concave].
    - [vari_blend_vertex], [vari_leaves_vertex]: from a vertex the variance rises. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.
Variable T : finType.
Implicit Types p x : T -> R.

Definition avg p x : R := \sum_i p i * x i.

Definition vari p x : R := \sum_i (x i - avg p x) ^ 2 * p i.

Lemma eq_avg p q x : p =1 q -> avg p x = avg q x.
Proof. by move=> pq; apply: eq_sumR => i; rewrite pq. Qed.

Lemma eq_vari p q x : p =1 q -> vari p x = vari q x.
Proof.
by move=> pq; apply: eq_sumR => i; rewrite (eq_avg _ pq) pq.
Qed.

End Definitions.

Arguments avg {T} p x.
Arguments vari {T} p x.

Section Moments.
Variable T : finType.
Implicit Types p q h x : T -> R.

(** ** The mean *)

Lemma avg_const p c : is_dist p -> avg p (fun=> c) = c.
Proof. by move=> pd; rewrite /avg sumR_mulr (dist_sum pd); ring. Qed.

Lemma avg_vertex i x : avg (vertex i) x = x i.
Proof. exact: vertex_avg. Qed.

Lemma avg_blend a q h x :
  avg (blend a q h) x = (1 - a) * avg q x + a * avg h x.
Proof. by rewrite -sumR_lin; apply: eq_sumR => i; rewrite /blend; ring. Qed.

Lemma avg_le p x c : is_dist p -> (forall i, x i <= c) -> avg p x <= c.
Proof. by move=> pd xc; apply: dist_avg_le. Qed.

Lemma avg_ge p x c : is_dist p -> (forall i, c <= x i) -> c <= avg p x.
Proof.
move=> pd cx; have : avg p (fun i => - x i) <= - c.
  by apply: avg_le => // i; have := cx i; lra.
have -> : avg p (fun i => - x i) = - avg p x.
  by rewrite -sumR_opp; apply: eq_sumR => i; ring.
lra.
Qed.

(** ** The variance *)

Lemma vari_ge0 p x : (forall i, 0 <= p i) -> 0 <= vari p x.
Proof.
by move=> p0; apply: sumR_ge0 => i _; apply: Rmult_le_pos => //; apply: pow2_ge_0.
Qed.

Lemma vari_around p x c : is_dist p ->
  \sum_i (x i - c) ^ 2 * p i = vari p x + (avg p x - c) ^ 2.
Proof.
move=> pd; set m := avg p x.
transitivity (\sum_i ((x i - m) ^ 2 * p i
    + ((m - c) ^ 2 * p i + 2 * (m - c) * (p i * x i - m * p i)))).
  by apply: eq_sumR => i; ring.
rewrite sumR_add sumR_add !sumR_mull sumR_sub sumR_mull (dist_sum pd).
by rewrite -/(avg p x) -/m /vari -/m; ring.
Qed.

Lemma vari_le_around p x c : is_dist p -> vari p x <= \sum_i (x i - c) ^ 2 * p i.
Proof. by move=> /vari_around->; have := pow2_ge_0 (avg p x - c); lra. Qed.

Lemma vari_alt p x : is_dist p ->
  vari p x = avg p (fun i => x i ^ 2) - avg p x ^ 2.
Proof.
move=> pd; have := vari_around x 0 pd.
have -> : \sum_i (x i - 0) ^ 2 * p i = avg p (fun i => x i ^ 2).
  by apply: eq_sumR => i; ring.
move=> ->; ring.
Qed.

Lemma vari_vertex i x : vari (vertex i) x = 0.
Proof. by rewrite vari_alt ?avg_vertex; [ring | apply: vertex_dist]. Qed.

Lemma vari_eq0 p x : is_dist p ->
  (vari p x = 0 <-> forall i, 0 < p i -> x i = avg p x).
Proof.
move=> pd; have p0 i := dist_ge0 i pd.
have t0 i : 0 <= (x i - avg p x) ^ 2 * p i.
  by apply: Rmult_le_pos => //; apply: pow2_ge_0.
rewrite /vari (sumR_eq0 t0); split=> E i; last first.
  by case: (p0 i) => [/E->|<-]; ring.
move=> pi; have /Rmult_integral [|] := E i; last by lra.
by rewrite -Rsqr_pow2 => /Rsqr_0_uniq; lra.
Qed.

Lemma vari_gt0 p x i j : is_dist p -> 0 < p i -> 0 < p j -> x i <> x j ->
  0 < vari p x.
Proof.
move=> pd pi pj ne; case: (vari_ge0 x (fun k => dist_ge0 k pd)) => // /esym.
by move=> /(vari_eq0 x pd) E; case: ne; rewrite (E i pi) (E j pj).
Qed.

Lemma vari_blend a q h x : is_dist q -> is_dist h -> 0 <= a <= 1 ->
  vari (blend a q h) x = (1 - a) * vari q x + a * vari h x
    + a * (1 - a) * (avg q x - avg h x) ^ 2.
Proof.
move=> qd hd a01; rewrite !vari_alt ?avg_blend //; last exact: blend_dist.
ring.
Qed.

Lemma vari_concave a q h x : is_dist q -> is_dist h -> 0 <= a <= 1 ->
  (1 - a) * vari q x + a * vari h x <= vari (blend a q h) x.
Proof.
move=> qd hd a01; rewrite vari_blend //; have := pow2_ge_0 (avg q x - avg h x) => sq.
have aa : 0 <= a * (1 - a) by nra.
by have := Rmult_le_pos _ _ aa sq; lra.
Qed.

Lemma vari_blend_vertex a y h x : is_dist h -> 0 <= a <= 1 ->
  vari (blend a (vertex y) h) x =
  a * vari h x + a * (1 - a) * (x y - avg h x) ^ 2.
Proof.
move=> hd a01; rewrite vari_blend ?vari_vertex ?avg_vertex //; last exact: vertex_dist.
ring.
Qed.

Lemma vari_leaves_vertex a y h x i : is_dist h -> 0 < a < 1 ->
  0 < h i -> x i <> x y -> 0 < vari (blend a (vertex y) h) x.
Proof.
move=> hd a01 hi ne; have yd := vertex_dist y.
have a01' : 0 <= a <= 1 by lra.
apply: (@vari_gt0 _ _ i y) => //; first exact: blend_dist.
  by apply: blend_gt0_r => //; [lra | apply: dist_ge0].
by apply: blend_gt0_l; rewrite ?vertex_in; [lra | apply: dist_ge0 | lra].
Qed.

Lemma vari_pairs p x : is_dist p ->
  2 * vari p x = \sum_i \sum_j p i * p j * (x i - x j) ^ 2.
Proof.
move=> pd; have in_j i : \sum_j p i * p j * (x i - x j) ^ 2 =
    (x i - avg p x) ^ 2 * p i + vari p x * p i.
  transitivity (p i * (\sum_j (x j - x i) ^ 2 * p j)).
    by rewrite -sumR_mull; apply: eq_sumR => j; ring.
  by rewrite vari_around //; ring.
by rewrite (eq_sumR in_j) sumR_add sumR_mull (dist_sum pd) -/(vari p x); ring.
Qed.

End Moments.
