(** * C15: the law of the final consensus

    The mass of a letter is a martingale, E P_n(x) = P0(x), and in the end it is
    0 or 1: so the loop is absorbed at x with probability P0(x).

    Main results
    - [ends_at_letter]  one letter has all the mass in the generations
                        [n, ..., n + m] iff it has it at [n]
    - [C15d_proved]
    - [C15b_refuted], [C15e_refuted]: from P0 = (1/3, 2/3) the loop ends at the
      mode with probability 2/3 *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Paths.
From CollapseAudit.theory Require Import Absorption Signatures.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Consensus.

Variables (T : finType) (N : nat) (P0 : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (P0_dist : is_dist P0).

Let id_dist (p : T -> R) : is_dist p -> is_dist (id p) := id.
Let lawd n := history_law_dist N_gt0 id_dist n P0_dist.

Lemma ends_at_letter x n m (w : history T N (n + m)) : 0 < history_law N id (n + m) P0 w ->
  ends_in P0 (pred1 x) w = at_letter P0 x n w.
Proof.
move=> w0; apply/existsP/idP => [[y /andP[/eqP-> /forallP/(_ ord0)]]|at_x].
  by rewrite addn0.
exists x; rewrite /= eqxx; apply/forallP => j.
by apply: stays_at_letter w0 at_x => //; rewrite -ltnS ltn_ord.
Qed.

Lemma prob_at_letter x n m :
  prob (history_law N id (n + m) P0) (@ends_in T N P0 (pred1 x) n m) =
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) => at_letter P0 x n w).
Proof.
by apply: (eq_E_pos (lawd _)) => w w0; rewrite /indicator ends_at_letter.
Qed.

(** The loop ends outside of [A] with the probability of any letter that is not
    in [A], at least. *)
Lemma ends_elsewhere (A : pred T) x n m : ~~ A x ->
  prob (history_law N id (n + m.+1) P0) (@ends_in T N P0 A n m.+1) <=
  1 - (P0 x - INR N ^ 2 * (1 - / INR N) ^ (n + m.+1)).
Proof.
move=> Ax; pose B (w : history T N (n + m.+1)) := at_letter P0 x (n + m.+1) w.
have low : P0 x - INR N ^ 2 * (1 - / INR N) ^ (n + m.+1) <= prob (history_law N id (n + m.+1) P0) B.
  have := consensus_lower N_gt0 P0_dist x (n + m) 0.
  by rewrite /B -addnS addn0.
suff : prob (history_law N id (n + m.+1) P0) (@ends_in T N P0 A n m.+1) <=
  E (history_law N id (n + m.+1) P0) (fun w => 1 - indicator B w).
  by rewrite E_sub (E_const (lawd _)); rewrite /prob in low *; lra.
apply: (E_le (lawd _)) => w _; rewrite /indicator.
case: (boolP (ends_in P0 A w)) => [/existsP[y /andP[Ay /forallP/(_ ord_max)]]|_]; last first.
  by case: (B w); lra.
rewrite /B /at_letter /=; case: Req_EM_T => // wy _.
have wd : is_dist (model P0 w (n + m.+1)) by apply: model_dist => //; rewrite size_tuple.
move: (model _ _ _) wd wy => q qd qy.
have -> : q x = 0.
  by rewrite (dist_vertex qd qy) vertex_out //; apply/eqP => xy; rewrite xy Ay in Ax.
by case: Req_EM_T => //= ?; lra.
Qed.

Lemma not_almost_surely_in (A : pred T) x : ~~ A x -> 0 < P0 x ->
  ~ ends_almost_surely_in N P0 A.
Proof.
move=> Ax px claim; have e0 : 0 < P0 x / 4 by lra.
have [n all] := claim _ e0; have [n0 small] := rate_small N_gt0 e0.
have := Rle_trans _ _ _ (all n0.+1) (ends_elsewhere n n0 Ax).
by have := small (n + n0)%N (leq_addl _ _); rewrite -addnS; lra.
Qed.

End Consensus.

Theorem C15d_proved : C15d_statement.
Proof.
move=> T N P0 x N_gt0 P0d eps eps0; have [n0 small] := rate_small N_gt0 eps0.
exists n0.+1 => [[|n]] // m n0n; rewrite prob_at_letter //.
have := consensus_upper N_gt0 P0d x n.+1 m; have := consensus_lower N_gt0 P0d x n m.
by have := small n n0n; move=> ? ? ?; apply: Rabs_le; lra.
Qed.

(** ** Two letters, of which one is likelier *)

Definition third : bool -> R := coin (/ 3).

Lemma third_dist : is_dist third. Proof. by apply: coin_dist; lra. Qed.

Lemma rare_no_mode : ~~ mode third true.
Proof. by apply/negP => /forallP/(_ false); case: Rle_dec => // le _; move: le; rewrite /third /=; lra. Qed.

Lemma common_mode : mode third false.
Proof. by apply/forallP => b; case: Rle_dec => // n; case: n; rewrite /third; case: b => /=; lra. Qed.

Theorem C15b_refuted : ~ C15b_statement.
Proof.
move=> claim; have rare : exists2 b, 0 < third b & ~~ mode third b.
  by exists true; [rewrite /third /=; lra | apply: rare_no_mode].
have common : ~~ ~~ mode third false by rewrite negbK common_mode.
apply: (@not_almost_surely_in _ 2 _ isT third_dist (fun b => ~~ mode third b) false common).
  by rewrite /third /=; lra.
exact: claim third_dist rare.
Qed.

Theorem C15e_refuted : ~ C15e_statement.
Proof.
move=> claim; apply: (@not_almost_surely_in _ 2 _ isT third_dist (mode third) true rare_no_mode).
  by rewrite /third /=; lra.
exact: claim third_dist.
Qed.
