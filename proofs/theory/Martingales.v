(** * Supermartingales over finite histories

    A chain has states [X], outcomes [S] (finitely many a generation), the law
    [law t x] of the outcome in generation [t] at the state [x], and the state
    [next t x s] that the outcome [s] leads to. Both may depend on [t].
    Everything is over the histories of finitely many generations, so every
    expectation is a finite sum.

    Definitions
    - [state next t x w j]      the state after [j] outcomes of [w], from the
                                state [x] at generation [t]
    - [path_law law next t n x] the law of the outcomes of [n] generations
    - [ahead law next n h t x]  [E h(t + n, X_{t+n})] given [X_t = x]
    - [supermartingale law next good f]
                                [E(f (t + 1) X_{t+1} | X_t = x) <= f t x] at all
                                good [x]
    - [beyond K d]              the value [d] is not a real number up to [K]
    - [apart eps d e]           [d], [e] are not two real numbers at most [eps] apart
    - [converges_to_finite law next x D]
                                [D X_t] tends to a finite limit almost surely

    Main results, where [good t] states have laws and good successors
    - [path_law_dist]           [path_law] is a probability law
    - [prob_later]              the Markov property, for what happens between
                                the generations [n] and [n + m]
    - [maximal]                 Ville's inequality: for a supermartingale
                                [f >= 0], [c * P(f >= c at some time) <= f t x]
    - [ahead_super]             [E h_n <= b + d * f t x] if [h_n <= b + d * f_n] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Expectation Extended.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.

Variables (S : finType) (X : Type).
Variables (law : nat -> X -> S -> R) (next : nat -> X -> S -> X).
Implicit Types (t n m j : nat) (x y : X) (s : S) (w : seq S).

Fixpoint state t x w j {struct j} : X :=
  if j is j'.+1 then
    if w is s :: w' then state t.+1 (next t x s) w' j' else x
  else x.

Fixpoint path_prob t x w : R :=
  if w is s :: w' then law t x s * path_prob t.+1 (next t x s) w' else 1.

Definition path_law t n x : n.-tuple S -> R :=
  fun w : n.-tuple S => path_prob t x w.

Fixpoint ahead n (h : nat -> X -> R) t x : R :=
  if n is n'.+1 then E (law t x) (fun s => ahead n' h t.+1 (next t x s)) else h t x.

Definition supermartingale (good : nat -> X -> Prop) (f : nat -> X -> R) : Prop :=
  forall t x, good t x -> E (law t x) (fun s => f t.+1 (next t x s)) <= f t x.

End Definitions.

(** ** Almost sure convergence to a finite limit

    The laws [path_law] of finitely many generations are those of one law of
    infinite paths. On a path, [D X_t] is a real number at every [t] and has a
    real limit iff it is a real number up to some [K] at every [t], and Cauchy.
    - Up to [K]: the events "[D X_j] is beyond [K] for some [j]" shrink as [K]
      grows, so almost no path is in all of them iff their probabilities tend
      to 0.
    - Cauchy: for every [eps] there is [n] such that [D X_i] and [D X_n] are at
      most [eps] apart for all [i >= n]. Almost all paths have such an [n] iff,
      for every [eps], the probability that [D X_i] and [D X_n] are apart for
      some [i >= n] is below every [eta] for some [n].
    Both events are increasing unions over [m] of events in the first [m], or
    [n + m], generations, so their probabilities are the suprema of those. *)

Definition beyond (K : R) (d : ext) : bool :=
  if d is Some (Finite x) then Rlt_dec K x else true.

Definition apart (eps : R) (d e : ext) : bool :=
  match d, e with
  | Some (Finite x), Some (Finite y) => Rlt_dec eps (Rabs (y - x))
  | _, _ => true
  end.

Definition converges_to_finite (S : finType) (X : Type) (law : nat -> X -> S -> R)
    (next : nat -> X -> S -> X) (x : X) (D : X -> ext) : Prop :=
  (forall eta, 0 < eta -> exists K, forall m,
     prob (path_law law next 0 x)
       (fun w : m.-tuple S => [exists j : 'I_m.+1, beyond K (D (state next 0 x w j))])
     <= eta) /\
  (forall eps eta, 0 < eps -> 0 < eta -> exists n, forall m,
     prob (path_law law next 0 x)
       (fun w : (n + m).-tuple S =>
          [exists j : 'I_m.+1,
             apart eps (D (state next 0 x w n)) (D (state next 0 x w (n + j)))])
     <= eta).

Lemma beyond_fin K d : beyond K (fin d) = false <-> d <= K.
Proof. by rewrite /=; case: Rlt_dec => h /=; split=> //; lra. Qed.

Lemma apart_fin eps d e : apart eps (fin d) (fin e) = false <-> Rabs (e - d) <= eps.
Proof. by rewrite /=; case: Rlt_dec => h /=; split=> //; lra. Qed.

(** ** Histories *)

Section Chain.

Variables (S : finType) (X : Type).
Variables (law : nat -> X -> S -> R) (next : nat -> X -> S -> X) (good : nat -> X -> Prop).
Hypotheses (law_dist : forall t x, good t x -> is_dist (law t x))
           (keeps : forall t x s, good t x -> good t.+1 (next t x s)).
Implicit Types (t n m j : nat) (x y : X) (s : S) (w : seq S).
Implicit Types (f h : nat -> X -> R) (A : nat -> pred X).

Local Notation state := (state next).
Local Notation path_law := (path_law law next).
Local Notation ahead := (ahead law next).

Lemma E_path0 t x (F : seq S -> R) : E (path_law t x) (fun w : 0.-tuple S => F w) = F [::].
Proof.
rewrite /E (big_pred1 [tuple]) => [|w]; last by rewrite [w]tuple0 /= eqxx.
by rewrite /Martingales.path_law /= mul1R.
Qed.

Lemma cons_bij n : bijective (fun sw : S * n.-tuple S => [tuple of sw.1 :: sw.2]).
Proof.
exists (fun w : n.+1.-tuple S => (thead w, [tuple of behead w])) => [[s w]|w].
  by congr (_, _); apply: val_inj.
by rewrite [RHS](tuple_eta w).
Qed.

(** The first outcome has the law of its state, the others that of the rest. *)
Lemma E_path_cons n t x (F : seq S -> R) :
  E (path_law t x) (fun w : n.+1.-tuple S => F w) =
  E (law t x) (fun s => E (path_law t.+1 (next t x s)) (fun w : n.-tuple S => F (s :: w))).
Proof.
rewrite /E (reindex _ (onW_bij _ (@cons_bij n))) /=.
rewrite -(pair_bigA _ (fun s (w : n.-tuple S) =>
  law t x s * path_prob law next t.+1 (next t x s) w * F (s :: w))) /=.
apply: eq_bigr => s _; rewrite -sumR_mull; apply: eq_bigr => w _.
exact: Rmult_assoc.
Qed.

Lemma path_prob_ge0 t x w : good t x -> 0 <= path_prob law next t x w.
Proof.
elim: w t x => [|s w IH] t x gx /=; first by lra.
by apply: Rmult_le_pos; [apply: (proj1 (law_dist gx)) | apply/IH/keeps].
Qed.

Lemma path_law_dist n t x : good t x -> is_dist (path_law t x : n.-tuple S -> R).
Proof.
move=> gx; split=> [w|]; first exact: path_prob_ge0.
transitivity (E (path_law t x) (fun _ : n.-tuple S => 1)).
  by apply: eq_bigr => w _; ring.
elim: n t x gx => [|n IH] t x gx; first exact: (E_path0 _ _ (fun=> 1)).
rewrite (E_path_cons _ _ _ (fun=> 1)) (eq_E _ (fun s => IH _ _ (keeps s gx))).
exact/E_const/law_dist.
Qed.

Lemma path_le1 n t x (B : pred (n.-tuple S)) : good t x -> prob (path_law t x) B <= 1.
Proof.
move=> gx; have d := path_law_dist n gx; rewrite -(E_const d 1).
by apply: (E_le d) => w _; rewrite /indicator; case: (B w); lra.
Qed.

Lemma state_good t x w j : good t x -> (j <= size w)%N -> good (t + j) (state t x w j).
Proof.
elim: w t x j => [|s w IH] t x [|j] gx //= jw; rewrite ?addn0 // addnS -addSn.
by apply: IH => //; apply: keeps.
Qed.

(** ** The Markov property *)

Lemma prob_later n m (B : X -> pred X) t x :
  prob (path_law t x) (fun w : (n + m).-tuple S =>
    [exists j : 'I_m.+1, B (state t x w n) (state t x w (n + j))]) =
  ahead n (fun u y => prob (path_law u y) (fun w : m.-tuple S =>
    [exists j : 'I_m.+1, B y (state u y w j)])) t x.
Proof.
elim: n t x => [|n IH] t x; first exact: erefl.
pose F (w : seq S) := if [exists j : 'I_m.+1, B (state t x w n.+1) (state t x w (n.+1 + j))]
  then 1 else 0.
rewrite /prob (_ : E _ _ = E (path_law t x) (fun w : (n + m).+1.-tuple S => F w)) //.
by rewrite E_path_cons /=; apply: eq_E => s; rewrite -IH.
Qed.

(** ** Nonnegative supermartingales *)

Section Super.

Variable f : nat -> X -> R.
Hypotheses (super : supermartingale law next good f)
           (f_ge0 : forall t x, good t x -> 0 <= f t x).

(** [E h_n <= b + d E f_n <= b + d f]. *)
Lemma ahead_super n h b d t x : 0 <= d ->
  (forall y, good (t + n) y -> h (t + n)%N y <= b + d * f (t + n)%N y) ->
  good t x -> ahead n h t x <= b + d * f t x.
Proof.
move=> d0; elim: n t x => [|n IH] t x le gx; first by rewrite -(addn0 t); apply: le; rewrite addn0.
have ld := law_dist gx.
apply: (Rle_trans _ (E (law t x) (fun s => b + d * f t.+1 (next t x s)))).
  apply: (E_le ld) => s _; apply: IH; last exact: keeps.
  by move=> y; rewrite addSnnS; apply: le.
rewrite E_add E_const // E_scale; have := Rmult_le_compat_l _ _ _ d0 (super gx).
by lra.
Qed.

(** [A] occurs at some time from [t] on. *)
Fixpoint reach A t x w : bool :=
  A t x || if w is s :: w' then reach A t.+1 (next t x s) w' else false.

Lemma reachE A n t x (w : n.-tuple S) :
  [exists j : 'I_n.+1, A (t + j)%N (state t x w j)] = reach A t x w.
Proof.
elim: n t x w => [|n IH] t x w.
  rewrite [w]tuple0 /= orbF; apply/existsP/idP => [[j]|At].
    by rewrite (ord1 j) addn0.
  by exists ord0; rewrite addn0.
case/tupleP: w => s w; rewrite /= -IH; apply/existsP/orP => [[[[|j] jn]]|[At|/existsP[j Aj]]].
- by rewrite /= addn0; left.
- by rewrite /= -addSnnS => Aj; right; apply/existsP; exists (Ordinal (jn : (j < n.+1)%N)).
- by exists ord0; rewrite addn0.
by exists (lift ord0 j); rewrite lift0 -addSnnS.
Qed.

(** Ville's inequality. *)
Theorem maximal A c n t x : 0 <= c -> good t x ->
  (forall u y, good u y -> A u y -> c <= f u y) ->
  c * prob (path_law t x) (fun w : n.-tuple S =>
    [exists j : 'I_n.+1, A (t + j)%N (state t x w j)]) <= f t x.
Proof.
move=> c0 gx Ac; have -> : prob (path_law t x) (fun w : n.-tuple S =>
    [exists j : 'I_n.+1, A (t + j)%N (state t x w j)]) =
  E (path_law t x) (fun w : n.-tuple S => if reach A t x w then 1 else 0).
  by apply: eq_E => w; rewrite /indicator reachE.
elim: n t x gx => [|n IH] t x gx.
  rewrite (E_path0 _ _ (fun w => if reach A t x w then 1 else 0)) /= orbF.
  by case: ifP => [/(Ac t x gx)|_]; [lra | have := f_ge0 gx; lra].
rewrite (E_path_cons _ _ _ (fun w => if reach A t x w then 1 else 0)) /=.
case At: (A t x) => /=.
  rewrite (eq_E _ (fun s => E_const (path_law_dist n (keeps s gx)) 1)) E_const; last first.
    exact: law_dist.
  by have := Ac t x gx At; lra.
rewrite -E_scale; apply: Rle_trans (super gx).
by apply: (E_le (law_dist gx)) => s _; apply/IH/keeps.
Qed.

End Super.

End Chain.
