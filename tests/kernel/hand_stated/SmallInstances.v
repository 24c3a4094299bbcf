(** * Small instances of what the readings state, computed

    Two letters, [two x = (x, 1 - x)], and three, [three a b c]; samples of up to three draws,
    [draw1 a], [draw2 a b], [draw3 a b c]; [swap], the update that exchanges two letters, and runs
    of the anchored step in the three orders with it. The tactics evaluate, at given rational
    numbers, the finite sums that the hand-stated definitions are made of; logarithms of rational
    numbers become sums of logarithms of primes. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Metrics Moments.
From CollapseAudit.theory Require Import Extended Language Transfer.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Paths Majorisation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Ltac number := solve [lra | field; repeat split; lra | by rewrite /=; field; repeat split; lra].

(** ** Two letters *)

Definition two (x : R) : bool -> R := fun b => if b then x else 1 - x.

Lemma two_dist x : 0 <= x <= 1 -> is_dist (two x).
Proof. by move=> x01; split=> [[]|]; rewrite ?sumR_bool /two /=; lra. Qed.

Lemma two_inner x : 0 < x < 1 -> forall b, 0 < two x b.
Proof. by move=> x01 [] /=; lra. Qed.

Lemma eq_two p x : p true = x -> p false = 1 - x -> p = two x.
Proof. by move=> pt pf; apply: functional_extensionality => -[]. Qed.

Section Words.
Variable T : finType.

Definition draw1 (a : T) : sample T 1 := all_equal 1 a.
Definition draw2 (a b : T) : sample T 2 := cons_sample a (draw1 b).
Definition draw3 (a b c : T) : sample T 3 := cons_sample a (draw2 b c).

Lemma sum_one (F : sample T 1 -> R) : \sum_s F s = \sum_a F (draw1 a).
Proof.
rewrite (reindex draw1) //; exists (fun s : sample T 1 => s ord0) => [a _|s _].
  by rewrite ffunE.
by apply/ffunP => i; rewrite ffunE (ord1 i).
Qed.

Lemma sum_cons N (F : sample T N.+1 -> R) :
  \sum_s F s = \sum_a \sum_(s : sample T N) F (cons_sample a s).
Proof.
rewrite (reindex _ (onW_bij _ (@cons_sample_bij T N))) /=.
by rewrite -(pair_bigA _ (fun a (s : sample T N) => F (cons_sample a s))).
Qed.

Lemma sum_pair (F : sample T 2 -> R) : \sum_s F s = \sum_a \sum_b F (draw2 a b).
Proof. by rewrite sum_cons; apply: eq_bigr => a _; rewrite sum_one. Qed.

Lemma sum_triple (F : sample T 3 -> R) : \sum_s F s = \sum_a \sum_b \sum_c F (draw3 a b c).
Proof. by rewrite sum_cons; apply: eq_bigr => a _; rewrite sum_pair. Qed.

Lemma iid_cons N p a (s : sample T N) : iid p (cons_sample a s) = p a * iid p s.
Proof.
rewrite /iid big_ord_recl ffunE unlift_none; congr (_ * _).
by apply: eq_bigr => i _; rewrite ffunE liftK.
Qed.

Lemma iid_one p a : iid p (draw1 a) = p a.
Proof. by rewrite /iid big_ord_recl big_ord0 ffunE Rmult_1_r. Qed.

Lemma iid_pair p a b : iid p (draw2 a b) = p a * p b.
Proof. by rewrite iid_cons iid_one. Qed.

Lemma iid_triple p a b c : iid p (draw3 a b c) = p a * (p b * p c).
Proof. by rewrite iid_cons iid_pair. Qed.

Lemma count_one a x : count (draw1 a) x = (a == x).
Proof. by rewrite count_sum big_ord_recl big_ord0 ffunE addn0. Qed.

Lemma count_pair a b x : count (draw2 a b) x = ((a == x) + (b == x))%N.
Proof. by rewrite count_cons count_one. Qed.

Lemma count_triple a b c x : count (draw3 a b c) x = ((a == x) + ((b == x) + (c == x)))%N.
Proof. by rewrite count_cons count_pair. Qed.

End Words.

(** ** Empirical distributions on two letters *)

Definition tally (a : bool) : R := if a then 1 else 0.

Lemma tallyT : tally true = 1. Proof. by []. Qed.
Lemma tallyF : tally false = 0. Proof. by []. Qed.

Lemma emp_one a : emp (draw1 a) = two (tally a).
Proof.
apply: functional_extensionality => x.
by rewrite /emp count_one; case: a; case: x => /=; lra.
Qed.

Lemma emp_pair a b : emp (draw2 a b) = two ((tally a + tally b) / 2).
Proof.
apply: functional_extensionality => x.
by rewrite /emp count_pair; case: a; case: b; case: x => /=; lra.
Qed.

Lemma emp_tt : emp (draw2 true true) = two 1.
Proof. by rewrite emp_pair /tally; congr two; lra. Qed.
Lemma emp_tf : emp (draw2 true false) = two (1 / 2).
Proof. by rewrite emp_pair /tally; congr two; lra. Qed.
Lemma emp_ft : emp (draw2 false true) = two (1 / 2).
Proof. by rewrite emp_pair /tally; congr two; lra. Qed.
Lemma emp_ff : emp (draw2 false false) = two 0.
Proof. by rewrite emp_pair /tally; congr two; lra. Qed.
Definition emp_pairs := (emp_tt, emp_tf, emp_ft, emp_ff).

Lemma emp_triple a b c : emp (draw3 a b c) = two ((tally a + tally b + tally c) / 3).
Proof.
apply: functional_extensionality => x.
by rewrite /emp count_triple; case: a; case: b; case: c; case: x => /=; lra.
Qed.

(** ** One generation *)

Section Generation.
Variable train : (bool -> R) -> bool -> R.
Variables (f : (bool -> R) -> R) (p : bool -> R).
Let t := train p true.
Let u := train p false.

Lemma step_one : step 1 train f p = t * f (two 1) + u * f (two 0).
Proof. by rewrite /step /E sum_one sumR_bool !iid_one !emp_one. Qed.

Lemma step_pair :
  step 2 train f p = t * t * f (two 1) + 2 * (t * u) * f (two (1 / 2)) + u * u * f (two 0).
Proof.
rewrite /step /E sum_pair !sumR_bool !iid_pair !emp_pair /tally /t /u.
have -> : (1 + 1) / 2 = 1 by lra.
have -> : (1 + 0) / 2 = 1 / 2 by lra.
have -> : (0 + 1) / 2 = 1 / 2 by lra.
have -> : (0 + 0) / 2 = 0 by lra.
ring.
Qed.

Lemma step_triple :
  step 3 train f p = t ^ 3 * f (two 1) + 3 * (t ^ 2 * u) * f (two (2 / 3)) +
    3 * (t * u ^ 2) * f (two (1 / 3)) + u ^ 3 * f (two 0).
Proof.
rewrite /step /E sum_triple !sumR_bool !iid_triple !emp_triple /tally /t /u.
have -> : (1 + 1 + 1) / 3 = 1 by lra.
have -> : (1 + 1 + 0) / 3 = 2 / 3 by lra.
have -> : (1 + 0 + 1) / 3 = 2 / 3 by lra.
have -> : (0 + 1 + 1) / 3 = 2 / 3 by lra.
have -> : (1 + 0 + 0) / 3 = 1 / 3 by lra.
have -> : (0 + 1 + 0) / 3 = 1 / 3 by lra.
have -> : (0 + 0 + 1) / 3 = 1 / 3 by lra.
have -> : (0 + 0 + 0) / 3 = 0 by lra.
ring.
Qed.

End Generation.

(** ** Sides of a relation *)

Section Same.
Variables (T U : Type) (rel : T -> U -> Prop).
Lemma same u v l r : rel u v -> u = l -> v = r -> rel l r.
Proof. by move=> uv <- <-. Qed.
End Same.

(** ** Probabilities of histories *)

Section Chance.
Variables (T : finType) (N : nat) (train : (T -> R) -> T -> R).

Lemma chance0 p (A : seq (sample T N) -> bool) :
  prob (history_law N train 0 p) (fun w : history T N 0 => A w) = if A [::] then 1 else 0.
Proof. exact: (E_history0 train p (fun w => if A w then 1 else 0)). Qed.

Lemma chance_cons n p (A : seq (sample T N) -> bool) :
  prob (history_law N train n.+1 p) (fun w : history T N n.+1 => A w) =
  E (iid (train p)) (fun s =>
    prob (history_law N train n (emp s)) (fun w : history T N n => A (s :: w))).
Proof. exact: (E_history_cons train _ _ (fun w => if A w then 1 else 0)). Qed.

Lemma chance1 p (A : seq (sample T N) -> bool) :
  prob (history_law N train 1 p) (fun w : history T N 1 => A w) =
  E (iid (train p)) (fun s => if A [:: s] then 1 else 0).
Proof. by rewrite chance_cons; apply: eq_E => s; apply: (chance0 _ (fun w => A (s :: w))). Qed.

Lemma chance2 p (A : seq (sample T N) -> bool) :
  prob (history_law N train 2 p) (fun w : history T N 2 => A w) =
  E (iid (train p)) (fun s => E (iid (train (emp s))) (fun t => if A [:: s; t] then 1 else 0)).
Proof. by rewrite chance_cons; apply: eq_E => s; apply: (chance1 _ (fun w => A (s :: w))). Qed.

End Chance.

Lemma mean_draw2 (q : bool -> R) (F : sample bool 2 -> R) : E (iid q) F =
  q true * q true * F (draw2 true true) + q true * q false * F (draw2 true false) +
  (q false * q true * F (draw2 false true) + q false * q false * F (draw2 false false)).
Proof. by rewrite /E sum_pair !sumR_bool !iid_pair. Qed.

Lemma mean_draw1 (q : bool -> R) (F : sample bool 1 -> R) : E (iid q) F =
  q true * F (draw1 true) + q false * F (draw1 false).
Proof. by rewrite /E sum_one !sumR_bool !iid_one. Qed.

Lemma exists_recl n (P : pred 'I_n.+1) :
  [exists j, P j] = P ord0 || [exists j : 'I_n, P (lift ord0 j)].
Proof.
apply/existsP/orP => [[j Pj]|[P0|/existsP [j Pj]]]; last by exists (lift ord0 j).
  case: (unliftP ord0 j) Pj => [i ->|->]; last by left.
  by right; apply/existsP; exists i.
by exists ord0.
Qed.

Lemma exists_ord0 (P : pred 'I_0) : [exists j, P j] = false.
Proof. by apply/existsP => -[[]]. Qed.

Lemma forall_recl n (P : pred 'I_n.+1) :
  [forall j, P j] = P ord0 && [forall j : 'I_n, P (lift ord0 j)].
Proof.
apply/forallP/andP => [Pj|[P0 /forallP Pj] j]; first by split=> //; apply/forallP.
by case: (unliftP ord0 j) => [i ->|->].
Qed.

Lemma forall_ord0 (P : pred 'I_0) : [forall j, P j].
Proof. by apply/forallP => -[]. Qed.

Lemma letters2 : (2 <= #|[finType of bool]|)%N. Proof. by rewrite card_bool. Qed.

(** ** Events along histories of two letters, one or two draws a generation *)

Lemma lt_yes x y : x < y -> (Rlt_dec x y : bool) = true.
Proof. by case: Rlt_dec. Qed.

Lemma lt_no x y : ~ x < y -> (Rlt_dec x y : bool) = false.
Proof. by case: Rlt_dec. Qed.

Lemma eq_yes (x y : R) : x = y -> (Req_EM_T x y : bool) = true.
Proof. by case: Req_EM_T. Qed.

Lemma eq_no (x y : R) : x <> y -> (Req_EM_T x y : bool) = false.
Proof. by case: Req_EM_T. Qed.

Ltac decisions := repeat match goal with
  | |- context [Rlt_dec ?x ?y] =>
      first [ rewrite (@lt_yes x y); [|by rewrite ?Rabs_right; rewrite /two; lra]
            | rewrite (@lt_no x y); [|by rewrite ?Rabs_right; rewrite /two; lra]]
  | |- context [Req_EM_T ?x ?y] =>
      first [ rewrite (@eq_yes x y); [|by rewrite /two; lra]
            | rewrite (@eq_no x y); [|by rewrite /two; lra]]
  end.

(** ** More about two letters *)

Lemma two_top : two 1 = vertex true.
Proof. by apply: functional_extensionality => -[] /=; rewrite /two /vertex /=; lra. Qed.

Lemma two_bottom : two 0 = vertex false.
Proof. by apply: functional_extensionality => -[] /=; rewrite /two /vertex /=; lra. Qed.

Lemma two_no_vertex x : 0 < x < 1 -> forall b, ~ two x =1 vertex b.
Proof. by move=> x01 [] /(_ true); rewrite /two /vertex /=; lra. Qed.

Lemma two_not_vertex x : 0 < x < 1 -> ~ exists b, two x =1 vertex b.
Proof. by move=> x01 [b]; apply: two_no_vertex. Qed.

Lemma two_ge0 x : 0 <= x <= 1 -> forall b, 0 <= two x b.
Proof. by move=> /two_dist []. Qed.

Lemma two_dom x y : 0 < y < 1 -> dom (two x) (two y).
Proof. by move=> y01 [] /=; lra. Qed.

Lemma two_not_dom x y : 0 < x < 1 -> y = 0 \/ y = 1 -> ~ dom (two x) (two y).
Proof. by move=> x01 [] -> D; [have := D true | have := D false]; rewrite /two; lra. Qed.

Lemma dom_yes x y : 0 < y < 1 -> (dom_dec (two x) (two y) : bool) = true.
Proof. by move=> y01; case: dom_dec => // no; case: no; apply: two_dom. Qed.

Lemma dom_no x y : 0 < x < 1 -> y = 0 \/ y = 1 -> (dom_dec (two x) (two y) : bool) = false.
Proof. by move=> x01 y01; case: dom_dec => // yes; case: (two_not_dom x01 y01 yes). Qed.

Lemma eqfun_yes x y : x = y -> (eqfun_dec (two x) (two y) : bool) = true.
Proof. by move=> ->; case: eqfun_dec. Qed.

Lemma eqfun_no x y : x <> y -> (eqfun_dec (two x) (two y) : bool) = false.
Proof. by move=> xy; case: eqfun_dec => // same; case: (xy (same true)). Qed.

Lemma KL_inner x y : 0 <= x <= 1 -> 0 < y < 1 ->
  KL (vec (two x)) (vec (two y)) = fin (kl (two x) (two y)).
Proof.
move=> x01 y01; apply: KL_fin; [exact: two_ge0 | by apply: two_ge0; lra | exact: two_dom].
Qed.

Lemma KL_lost x y : 0 <= x <= 1 -> 0 < x /\ y = 0 \/ x < 1 /\ y = 1 ->
  KL (vec (two x)) (vec (two y)) = pinf.
Proof.
move=> x01 lost; apply: KL_pinf; [exact: two_ge0 | by apply: two_ge0; lra |].
by case: lost => -[x0 ->] D; [have := D true | have := D false]; rewrite /two; lra.
Qed.

Lemma KL_same x y : 0 <= x <= 1 -> x = y ->
  KL (vec (two x)) (vec (two y)) = fin (kl (two x) (two y)).
Proof. by move=> x01 <-; apply: KL_fin; try exact: two_ge0. Qed.

Lemma weightless x a : x = 0 -> (a = pinf) \/ (exists y, a = fin y) -> emul (fin x) a = fin 0.
Proof.
move=> -> [->|[y ->]]; first exact: emul_0_pinf.
by rewrite emul_fin Rmult_0_l.
Qed.

Section ExtendedSums.
Variables (T : finType) (N : nat).

Lemma esum_history0 (F : seq (sample T N) -> ext) : esum (fun w : history T N 0 => F w) = F [::].
Proof. by rewrite /esum (big_pred1 [tuple]) // => w; rewrite [w]tuple0 /= eqxx. Qed.

Lemma esum_history_cons n (F : seq (sample T N) -> ext) :
  esum (fun w : history T N n.+1 => F w) =
  esum (fun s : sample T N => esum (fun w : history T N n => F (s :: w))).
Proof.
rewrite /esum (reindex _ (onW_bij _ (@cons_history_bij T N n))) /=.
by rewrite -(pair_bigA _ (fun s (w : history T N n) => F (s :: w))).
Qed.

End ExtendedSums.

Lemma esum_draw1 (F : sample bool 1 -> ext) :
  esum F = eadd (F (draw1 true)) (F (draw1 false)).
Proof.
rewrite /esum (reindex (fun a : bool => draw1 a)) /=; last first.
  exists (fun s : sample bool 1 => s ord0) => [a _|s _]; first by rewrite ffunE.
  by apply/ffunP => i; rewrite ffunE (ord1 i).
exact: big_bool.
Qed.

Lemma esum_history1 (F : seq (sample bool 1) -> ext) :
  esum (fun w : history bool 1 1 => F w) = eadd (F [:: draw1 true]) (F [:: draw1 false]).
Proof.
rewrite esum_history_cons esum_draw1.
by rewrite (esum_history0 (fun w => F (_ :: w))) (esum_history0 (fun w => F (_ :: w))).
Qed.

Definition three (a b c : R) : 'I_3 -> R := fun i => nth 0 [:: a; b; c] i.

Lemma three_dist a b c : 0 <= a -> 0 <= b -> 0 <= c -> a + b + c = 1 -> is_dist (three a b c).
Proof.
move=> a0 b0 c0 abc; split=> [[[|[|[|i]]] i3] //|].
by rewrite !big_ord_recl big_ord0 /three /=; lra.
Qed.

Lemma three_inner a b c : 0 < a -> 0 < b -> 0 < c -> forall i, 0 < three a b c i.
Proof. by move=> a0 b0 c0 [[|[|[|i]]] i3]. Qed.

Lemma letters3 : (2 <= #|[finType of 'I_3]|)%N. Proof. by rewrite card_ord. Qed.

(** One draw makes a vertex, on any alphabet. *)
Lemma step_vertex (T : finType) (train : (T -> R) -> T -> R) f p :
  step 1 train f p = \sum_a train p a * f (vertex a).
Proof.
rewrite /step /E sum_one; apply: eq_bigr => a _; rewrite iid_one; congr (_ * f _).
by apply: functional_extensionality => x; apply: emp_all_equal.
Qed.

(** ** Evaluation *)

Lemma ln_quotient a b x : 0 < a -> 0 < b -> x = a / b -> ln x = ln a - ln b.
Proof. by move=> a0 b0 ->; apply: ln_ratio. Qed.

Lemma ln_4 : ln 4 = 2 * ln 2.
Proof. by have -> : 4 = 2 * 2 by [lra]; rewrite ln_mult; lra. Qed.

Lemma ln_6 : ln 6 = ln 2 + ln 3.
Proof. by have -> : 6 = 2 * 3 by [lra]; rewrite ln_mult; lra. Qed.

Ltac is_quotient x a b := rewrite (@ln_quotient a b x); [|lra|lra|lra].

(** Logarithms of the quotients of whole numbers up to 4, and of 1/5, 4/5, 1/6 and 5/6. *)
Ltac logarithms := repeat match goal with |- context [ln ?x] =>
  lazymatch x with
  | 1 => rewrite ln_1 | 2 => fail | 3 => fail | 5 => fail | 4 => rewrite ln_4 | 6 => rewrite ln_6
  | _ => first [is_quotient x 1 1 | is_quotient x 1 2 | is_quotient x 1 3 | is_quotient x 2 3
      | is_quotient x 1 4 | is_quotient x 3 4 | is_quotient x 1 6 | is_quotient x 5 6
      | is_quotient x 1 5 | is_quotient x 4 5]
  end end.

Ltac unfolded :=
  rewrite ?step_one ?step_pair ?step_triple /anchor /blend /chisq /kl /ent /vari /avg ?sumR_bool
    ?card_bool /=.
Ltac value := rewrite /run /=; unfolded; unfolded; logarithms; number.

Ltac edge := first [left; lra | right; lra | left; split; lra | right; split; lra].
Ltac drawn := rewrite ?emp_one ?emp_pairs ?emp_triple ?tallyT ?tallyF.

Ltac divergences := drawn; repeat match goal with
  |- context [KL (vec (two ?x)) (vec (two ?y))] =>
    first [ rewrite (@KL_inner x y); [|lra|lra] | rewrite (@KL_lost x y); [|lra|by edge]
          | rewrite (@KL_same x y); [|lra|lra]] end.

Ltac weights := repeat match goal with
  | |- context [emul (fin ?x) pinf] =>
      first [ rewrite (@emul_pos_pinf x); [|rewrite /two; lra]
            | rewrite (@weightless x pinf); [|rewrite /two; lra|by left]]
  | |- context [emul (fin ?x) (fin ?y)] => rewrite (@emul_fin x y)
  | |- context [eadd (fin ?x) (fin ?y)] => rewrite (@eadd_fin x y) end.

Ltac finite := first [done | rewrite /fin; do 2 f_equal; value].

Ltac same_models := repeat match goal with |- context [eqfun_dec (two ?x) (two ?y)] =>
  first [rewrite (@eqfun_yes x y); [|lra] | rewrite (@eqfun_no x y); [|lra]] end.

Ltac dominations := repeat match goal with |- context [dom_dec (two ?x) (two ?y)] =>
  first [rewrite (@dom_yes x y); [|lra] | rewrite (@dom_no x y); [|lra|edge]] end.

(** ** Paths *)

Lemma gt0 x v : x = v -> 0 < v -> 0 < x.
Proof. by move=> ->. Qed.

Lemma entropy_two x : 0 <= x <= 1 -> entropy (vec (two x)) = fin (ent (two x)).
Proof. by move=> x01; apply: entropy_fin; apply: two_ge0. Qed.

Ltac entropies := repeat match goal with |- context [entropy (vec (two ?x))] =>
  rewrite (@entropy_two x); [|lra] end.

Ltac likelihood :=
  rewrite /history_law /= ?iid_one ?iid_pair ?iid_triple /id; drawn; rewrite /two /=; lra.

Ltac measured := rewrite /model /=; drawn; divergences; entropies; rewrite ?var_fin; finite.

Definition labels (b : bool) : R := if b then 0 else 1.

Lemma labels_inj : injective labels.
Proof. by move=> [] [] //=; lra. Qed.

Section Draws.
Variable T : finType.

Lemma draw1P (s : sample T 1) : exists a, s = draw1 a.
Proof. by exists (s ord0); apply/ffunP => i; rewrite ffunE (ord1 i). Qed.

Lemma draw2P (s : sample T 2) : exists a b, s = draw2 a b.
Proof.
exists (s ord0), (s (lift ord0 ord0)); apply/ffunP => i; rewrite ffunE.
by case: unliftP => [j ->|->] //; rewrite ffunE (ord1 j).
Qed.

End Draws.

(** ** Sequences *)

Lemma stays_away (u : nat -> R) e : 0 < e ->
  (forall n0, exists n, (n0 <= n)%N /\ e <= u n) -> ~ Un_cv u 0.
Proof.
move=> e0 far cv; have [n0 Hn] := cv e e0; have [n [/leP n0n en]] := far n0.
by have := Hn n n0n; rewrite /R_dist Rminus_0_r Rabs_right; lra.
Qed.

Lemma stays_0 (u : nat -> R) : (forall n, u n = 0) -> Un_cv u 0.
Proof. by move=> u0 e e0; exists 0%N => n _; rewrite u0 /R_dist Rminus_0_r Rabs_R0. Qed.

(** Even and odd terms from any index on. *)
Definition turns (a b : R) (n : nat) : bool -> R := two (if odd n then b else a).

Lemma even_after n0 : exists n, (n0 <= n)%N /\ odd n = false.
Proof. by exists n0.*2; rewrite odd_double -addnn leq_addr. Qed.

Lemma odd_after n0 : exists n, (n0 <= n)%N /\ odd n = true.
Proof.
exists n0.*2.+1; split; last by rewrite /= odd_double.
by rewrite -addnn; apply: leqW; apply: leq_addr.
Qed.

Lemma at_even (A : R -> Prop) a b : A a ->
  forall n0, exists n, (n0 <= n)%N /\ A (if odd n then b else a).
Proof. by move=> Aa n0; have [n [n0n en]] := even_after n0; exists n; rewrite en. Qed.

Lemma at_odd (A : R -> Prop) a b : A b ->
  forall n0, exists n, (n0 <= n)%N /\ A (if odd n then b else a).
Proof. by move=> Ab n0; have [n [n0n en]] := odd_after n0; exists n; rewrite en. Qed.

Lemma ln2_gt0 : 0 < ln 2.
Proof. by rewrite -ln_1; apply: ln_increasing; lra. Qed.

(** ** Finite alternatives *)

Lemma exists_bool (P : pred bool) : [exists b, P b] = P true || P false.
Proof.
apply/existsP/orP => [[[] Pb]|[Pb|Pb]]; [by left | by right | by exists true | by exists false].
Qed.

Lemma eq_three (p : 'I_3 -> R) a b c :
  p ord0 = a -> p (lift ord0 ord0) = b -> p ord_max = c -> p = three a b c.
Proof.
move=> pa pb pc; apply: functional_extensionality => -[[|[|[|i]]] lt_i] //=.
- by rewrite -pa; congr p; apply: val_inj.
- by rewrite -pb; congr p; apply: val_inj.
- by rewrite -pc; congr p; apply: val_inj.
Qed.

Ltac value3 := rewrite /ent /kl /vari /avg /chisq !big_ord_recl !big_ord0 /three /=; logarithms;
  number.

(** ** Letters that are kept, of three *)

Definition kept_set (a b c : bool) : {set 'I_3} := [set i : 'I_3 | nth false [:: a; b; c] i].

Ltac kept_masses :=
  rewrite ?inE /= ?(big_mkcond (fun j => j \in _)) /= ?big_ord_recl ?big_ord0 ?inE /three /=;
  number.

Lemma two_kept a b c : c <= a -> c <= b -> 0 < a ->
  most_likely (three a b c) (kept_set true true false).
Proof.
move=> ca cb a0; split; last by exists (@Ordinal 3 0 isT); rewrite ?inE.
by move=> [[|[|[|i]]] lt_i] [[|[|[|j]]] lt_j]; rewrite ?inE.
Qed.

Lemma one_kept a b c : b <= a -> c <= a -> 0 < a ->
  most_likely (three a b c) (kept_set true false false).
Proof.
move=> ba ca a0; split; last by exists (@Ordinal 3 0 isT); rewrite ?inE.
by move=> [[|[|[|i]]] lt_i] [[|[|[|j]]] lt_j]; rewrite ?inE.
Qed.

Lemma ends_kept a b c : b <= a -> b <= c -> 0 < a ->
  most_likely (three a b c) (kept_set true false true).
Proof.
move=> ba bc a0; split; last by exists (@Ordinal 3 0 isT); rewrite ?inE.
by move=> [[|[|[|i]]] lt_i] [[|[|[|j]]] lt_j]; rewrite ?inE.
Qed.

Lemma all_sets (S : {set 'I_3}) : exists a b c, S = kept_set a b c.
Proof.
exists (@Ordinal 3 0 isT \in S), (@Ordinal 3 1 isT \in S), (@Ordinal 3 2 isT \in S).
apply/setP => -[[|[|[|i]]] lt_i] //; rewrite inE /=; congr (_ \in S); exact: val_inj.
Qed.

Lemma every_set (A : {set 'I_3} -> Prop) : (forall a b c, A (kept_set a b c)) -> forall S, A S.
Proof. by move=> H S; have [a [b [c ->]]] := all_sets S. Qed.

Lemma card_kept a b c : #|kept_set a b c| = (a + (b + c))%N.
Proof.
rewrite -sum1_card big_mkcond !big_ord_recl big_ord0 !inE /=.
by case: a; case: b; case: c.
Qed.

Lemma mass_kept a b c (x y z : bool) : \sum_(i in kept_set x y z) three a b c i =
  (if x then a else 0) + ((if y then b else 0) + (if z then c else 0)).
Proof. by rewrite big_mkcond !big_ord_recl big_ord0 !inE /three /= Rplus_0_r. Qed.

Lemma labels3_inj : injective (three 0 1 2).
Proof.
by move=> [[|[|[|i]]] lt_i] [[|[|[|j]]] lt_j]; rewrite /three //= => E; try lra; apply: val_inj.
Qed.

Lemma second_not_least x : 0 < x -> x < 1 - x \/ 1 - x <= 0 ->
  ~ (0 < two x false /\ forall b, 0 < two x b -> two x false <= two x b).
Proof. by move=> x0 least [mass /(_ true x0)]; move: mass; rewrite /two; lra. Qed.

Lemma top_alone : ~ exists a b, [/\ a != b, 0 < two 1 a & 0 < two 1 b].
Proof. by move=> [[] [[] []]] //; rewrite /two; lra. Qed.

(** ** Products, powers, events *)

Lemma prod_two x : \prod_b two x b = x * (1 - x).
Proof. by rewrite big_bool. Qed.

Lemma forall_bool (P : pred bool) : [forall b, P b] = P true && P false.
Proof.
apply/forallP/andP => [Pb|[Pt Pf] []] //; by split.
Qed.

Lemma power_square y : 0 < y -> power 2 y = y ^ 2.
Proof.
move=> y0; rewrite power_pos // (_ : 2 * ln y = ln y + ln y); last lra.
by rewrite exp_plus exp_ln //; ring.
Qed.

Lemma power_linear y : 0 < y -> power (2 - 1) y = y.
Proof. by move=> y0; rewrite power_pos // (_ : 2 - 1 = 1) ?Rmult_1_l ?exp_ln //; lra. Qed.

Lemma tempering_two x : 0 < x < 1 ->
  tempering 2 (two x) = two (x ^ 2 / (x ^ 2 + (1 - x) ^ 2)).
Proof.
move=> x01; apply: eq_two; rewrite /tempering sumR_bool /two !power_square //=; try lra.
by field; nra.
Qed.

Lemma le_yes x y : x <= y -> (Rle_dec x y : bool) = true.
Proof. by case: Rle_dec. Qed.

Lemma le_no x y : ~ x <= y -> (Rle_dec x y : bool) = false.
Proof. by case: Rle_dec. Qed.

Ltac comparisons := repeat match goal with |- context [Rle_dec ?x ?y] =>
  first [rewrite (@le_yes x y); [|rewrite /two; lra] | rewrite (@le_no x y); [|rewrite /two; lra]]
  end.

Definition drawing (P0 later : R) (n : nat) : bool -> R := two (if n is 0 then P0 else later).

(** What takes every model to (1/4, 3/4), and a noise that then makes it (1/2, 1/2). *)
Definition tilt (n : nat) (b : bool) : R := if b then 1 / 4 else - (1 / 4).

Lemma tilted x : 0 <= x <= 1 -> (forall n, is_dist (drawing x (1 / 2) n)) /\
  forall n b, drawing x (1 / 2) n.+1 b = two (1 / 4) b + tilt n b.
Proof.
move=> x01; split=> [[|n]|n []]; rewrite /drawing /tilt; try by apply: two_dist; lra.
  by rewrite /two; lra.
by rewrite /two; lra.
Qed.

Definition returned N (P0 : bool -> R) n (w : seq (sample bool N)) : bool :=
  eqfun_dec (model P0 w n) P0.

(** ** The update that exchanges two letters, and anchored steps in three orders *)

Definition swap (p : bool -> R) : bool -> R := two (p false).

Lemma second x : two x false = 1 - x. Proof. by []. Qed.

Lemma swap_two x : swap (two x) = two (1 - x). Proof. by []. Qed.

Lemma swap_dist p : is_dist p -> is_dist (swap p).
Proof.
move=> [p0 p1]; apply: two_dist; move: p1 (p0 true) (p0 false).
by rewrite sumR_bool; lra.
Qed.

Lemma to_functions (f : (bool -> R) -> bool -> R) : (forall p, is_dist p -> is_dist (f p)) ->
  forall p, is_dist p -> (exists q, q =1 f p) /\ forall q, q =1 f p -> is_dist q.
Proof.
by move=> fd p /fd pd; split=> [|q E]; [exists (f p) | apply: eq_dist (fsym E) pd].
Qed.

Definition swaps := to_functions swap_dist.

Lemma settles x : 0 <= x <= 1 -> forall p : bool -> R, is_dist p ->
  (exists q, q =1 two x) /\ forall q, q =1 two x -> is_dist q.
Proof. by move=> x01; apply: (to_functions (f := fun=> two x)) => p _; apply: two_dist. Qed.

Lemma blend_two a x y : blend a (two x) (two y) = two ((1 - a) * x + a * y).
Proof. by apply: functional_extensionality => -[] /=; rewrite /blend /two; lra. Qed.

(** The three orders, and their runs. *)

Definition order1 a h (p : bool -> R) := blend a p h.
Definition order2 a h (p : bool -> R) := blend a (swap p) h.
Definition order3 a h (p : bool -> R) := swap (blend a p h).
Definition steps (f : (bool -> R) -> bool -> R) p n : bool -> R := iter n f p.

Lemma stepped0 f p : steps f p 0 = p. Proof. by []. Qed.
Lemma stepped1 f p : steps f p 1 = f p. Proof. by []. Qed.
Lemma stepped2 f p : steps f p 2 = f (f p). Proof. by []. Qed.

Section Runs.
Variables (a : R) (h p : bool -> R).
Hypothesis p_dist : is_dist p.

Lemma run1 : is_dist (steps (order1 a h) p 0) /\
  forall n, steps (order1 a h) p n.+1 =1 blend a (steps (order1 a h) p n) h.
Proof. by []. Qed.

Lemma run2 : is_dist (steps (order2 a h) p 0) /\
  forall n, exists2 r, r =1 swap (steps (order2 a h) p n) &
    steps (order2 a h) p n.+1 =1 blend a r h.
Proof. by split=> // n; exists (swap (steps (order2 a h) p n)). Qed.

Lemma run3 : is_dist (steps (order3 a h) p 0) /\
  forall n, steps (order3 a h) p n.+1 =1 swap (blend a (steps (order3 a h) p n) h).
Proof. by []. Qed.

Lemma settled x : is_dist (if 0%N is 0 then p else two x) /\
  forall n, (if n.+1 is 0 then p else two x) =1 two x.
Proof. by []. Qed.

End Runs.

(** Extended numbers. *)

Lemma eexp_ninf : eexp ninf = fin 0. Proof. by []. Qed.
Lemma eopp_pinf : eopp pinf = ninf. Proof. by []. Qed.

Lemma fin_eq x y : x = y -> fin x = fin y. Proof. by move=> ->. Qed.

Lemma two_differ x y : x <> y -> ~ two x =1 two y.
Proof. by move=> xy /(_ true). Qed.

(** Order (ii) with human data (1/2, 1/2), weight 1/2 and an update that always gives (1/6, 5/6);
    the original has one letter, so that e^-D is the mass on it. *)

Definition held (x : R) (n : nat) : bool -> R := two (if n is 0 then x else 1 / 3).

Lemma held_run x : 0 <= x <= 1 -> is_dist (held x 0) /\
  forall n, two (1 / 6) =1 two (1 / 6) /\ held x n.+1 =1 blend (1 / 2) (two (1 / 6)) (two (1 / 2)).
Proof.
by move=> x01; split; [apply: two_dist | split=> // -[]; rewrite /held /blend /two; lra].
Qed.

Lemma KL_top x : 0 < x <= 1 -> KL (vec (two 1)) (vec (two x)) = fin (- ln x).
Proof.
move=> x01; rewrite KL_fin; first by rewrite /fin /kl sumR_bool /two ln_1; do 2 f_equal; lra.
- by apply: two_ge0; lra.
- by apply: two_ge0; lra.
by case=> /=; rewrite /two; lra.
Qed.

Lemma KL_top0 x : x = 0 -> KL (vec (two 1)) (vec (two x)) = pinf.
Proof. by move=> ->; apply: KL_lost; lra. Qed.

Lemma human_error : KL (vec (two 1)) (vec (two (1 / 2))) = fin (ln 2).
Proof. by rewrite KL_top; last lra; apply: fin_eq; logarithms; lra. Qed.

Lemma human_bound : holds Le (KL (vec (two 1)) (vec (two (1 / 2)))) (fin (ln 2)).
Proof. by rewrite human_error; apply: Rle_refl. Qed.

Lemma held_drift x : x = 0 \/ x = 1 / 2 -> forall n,
  holds Le (KL (vec (two 1)) (vec (two (1 / 6))))
    (KL (vec (two 1)) (vec (held x n)) + fin (ln 3))%ext.
Proof.
have l23 : ln 2 < ln 3 by apply: ln_increasing; lra.
move=> xs [|n]; rewrite /held (@KL_top (1 / 6)); try lra; last first.
  by rewrite KL_top /=; last lra; logarithms; lra.
by case: xs => ->; [rewrite KL_top0 | rewrite KL_top /=; last lra; logarithms; lra].
Qed.

Lemma ln3_ge0 : 0 <= ln 3.
Proof. by rewrite -ln_1; apply/Rlt_le/ln_increasing; lra. Qed.

Lemma exp_neg_ln x : 0 < x -> exp (- ln x) = / x.
Proof. by move=> x0; rewrite exp_Ropp exp_ln. Qed.

(** The lattice of N draws. *)

Lemma ln_9_8 x : x = 9 / 8 -> ln x = 2 * ln 3 - 3 * ln 2.
Proof.
move=> ->; rewrite ln_ratio; try lra.
have -> : ln 9 = 2 * ln 3 by rewrite (_ : 9 = 3 * 3) ?ln_mult; lra.
by have -> : ln 8 = ln 2 + ln 4 by [rewrite -ln_mult; [congr ln|..]; lra]; rewrite ln_4; lra.
Qed.

(** One draw. *)

Lemma misses : exists s : sample bool 1, 0 < iid (two (1 / 2)) s /\ two 1 =1 emp s.
Proof. by exists (draw1 true); rewrite iid_one emp_one /two; split=> //; lra. Qed.

Lemma kl_even : kl (two (1 / 2)) (two (1 / 2)) = 0.
Proof. by rewrite /kl sumR_bool; lra. Qed.

(** ** Comparisons with given numbers *)

Ltac bounds := have two0 := ln2_gt0; repeat match goal with |- context [Rle_dec ?x ?y] =>
  first [rewrite (@le_yes x y); [|lra] | rewrite (@le_no x y); [|lra]] end.

Lemma kl_flat : kl (two (1 / 2)) (two (1 / 2)) = 0.
Proof. by value. Qed.

Lemma kl_top : kl (two 1) (two (1 / 2)) = ln 2.
Proof. by value. Qed.

Lemma kl_quarter : kl (two 1) (two (1 / 4)) = 2 * ln 2.
Proof. by value. Qed.

Lemma kl_three_quarters : kl (two 0) (two (1 / 4)) = 2 * ln 2 - ln 3.
Proof. by value. Qed.

Lemma kl_bottom : kl (two 0) (two (1 / 2)) = ln 2.
Proof. by value. Qed.

Definition kls := (kl_flat, kl_top, kl_bottom, kl_quarter, kl_three_quarters).

Lemma emp_101 : emp (draw3 true false true) = two (2 / 3).
Proof. by rewrite emp_triple /tally; congr two; lra. Qed.

Lemma variance_gt0 x : 0 < x < 1 -> 0 < vari (two x) labels.
Proof. by move=> x01; rewrite /vari /avg !sumR_bool /two /=; nra. Qed.

(** The probability of an event about one or two generations of two draws, given generation by
    generation. *)
Lemma happens1 p (B : pred (history bool 2 1)) (A : seq (sample bool 2) -> bool) v :
  (forall w, B w = A w) -> E (iid p) (fun s => if A [:: s] then 1 else 0) = v ->
  prob (history_law 2 id 1 p) B = v.
Proof.
move=> BA <-; rewrite -(@chance1 _ 2 id p A).
by apply: eq_E => w; rewrite /indicator BA.
Qed.

Lemma happens2 p (B : pred (history bool 2 2)) (A : seq (sample bool 2) -> bool) v :
  (forall w, B w = A w) ->
  E (iid p) (fun s => E (iid (emp s)) (fun t => if A [:: s; t] then 1 else 0)) = v ->
  prob (history_law 2 id 2 p) B = v.
Proof.
move=> BA <-; rewrite -(@chance2 _ 2 id p A).
by apply: eq_E => w; rewrite /indicator BA.
Qed.
