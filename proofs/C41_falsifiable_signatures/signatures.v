(** * C41: no finite run contradicts a limit; one step contradicts monotony

    - [C41a_refuted]  every finite run continues at a vertex, where H = 0,
                      Var = 0 and D(P0||.) = oo from then on
    - [C41b_proved]   from a vertex to the flat distribution, entropy and variance
                      rise and the divergence from P0 = flat falls *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments Metrics.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Limits.
From CollapseAudit.theory Require Import Expectation Resampling Measurement.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Continuation.

Variables (T : finType) (P0 x : T -> R) (m : nat) (run : nat -> T -> R) (a : T).
Hypotheses (P0_dist : is_dist P0) (two : two_letters P0).
Hypothesis run_dist : forall n, (n < m)%N -> is_dist (run n).

Definition collapsing (n : nat) : T -> R := if (n < m)%N then run n else vertex a.

Lemma collapsing_continues : continues collapsing run m.
Proof.
rewrite /collapsing; split=> n; last by move=> ->.
by case: ifP => [/run_dist|_] //; apply: vertex_dist.
Qed.

Lemma late n : (m <= n)%N -> collapsing n = vertex a.
Proof. by rewrite /collapsing leqNgt => /negbTE ->. Qed.

Lemma settles (f : (T -> R) -> R) : f (vertex a) = 0 -> Un_cv (fun n => f (collapsing n)) 0.
Proof.
move=> fa eps eps0; exists m => n /leP mn.
by rewrite late // fa /R_dist Rminus_eq_0 Rabs_R0.
Qed.

Lemma not_covered : ~ dom P0 (vertex a).
Proof.
move=> D; have [b [c [bc b0 c0]]] := two; have [ba|ba] := eqVneq b a; last first.
  by have := D b (vertex_out ba); lra.
have ca : c != a by rewrite -ba eq_sym.
by have := D c (vertex_out ca); lra.
Qed.

Lemma collapses : [/\ limits P0 x collapsing entropy_vanishes,
  limits P0 x collapsing variance_vanishes & limits P0 x collapsing divergence_explodes].
Proof.
split; first by apply: (settles (f := @ent T)); apply: ent_vertex.
  apply: (settles (f := fun p => vari p x)); rewrite /vari.
  have -> : avg (vertex a) x = x a by apply: vertex_avg.
  apply: sumR0 => i _; rewrite /vertex; case: eqP => [->|_]; ring.
by move=> M; exists m => n mn; rewrite late // => /not_covered.
Qed.

End Continuation.

Theorem C41a_refuted : ~ C41a_statement.
Proof.
move=> [T [P0 [x [[P0d two _] [m [run [rd [S [HS none]]]]]]]]].
have [a _] := dist_exists P0d.
have [h v d] := collapses x m run a two.
by apply: (none _ (collapsing_continues a rd)); case: HS => [->|[->|->]].
Qed.

Local Notation B := [finType of bool].
Local Notation half := (@flat B).

Lemma halfE b : half b = / 2.
Proof. by rewrite /flat card_bool /=; lra. Qed.

Definition bits (b : B) : R := if b then 1 else 0.

Definition upwards (n : nat) : B -> R := if n is 0%N then vertex true else half.

Theorem C41b_proved : C41b_statement.
Proof.
have hd : is_dist half by apply: flat_dist; rewrite card_bool.
exists B, half, bits; split.
  split=> //; last by case=> [] [] //=; lra.
  by exists true, false; rewrite !halfE; split=> //; lra.
exists 2%N, upwards; split=> [[|n] _|P [Pd PE]]; [exact: vertex_dist | exact: hd | ].
have [E0 E1] : P 0%N = vertex true /\ P 1%N = half by split; rewrite PE.
split=> /(_ 0%N); rewrite E0 E1.
- rewrite ent_vertex; have : 0 < ent half by apply: ent_gt0 => // b /(_ b); rewrite halfE vertex_in; lra.
  by lra.
- rewrite /vari /avg !sumR_bool /= !halfE /vertex /=; lra.
rewrite KL_dom // kl_refl; case: KLP => [|| D|D] //; first exact: vertex_dist.
by have := D false (vertex_out (isT : false != true)); rewrite halfE; lra.
Qed.
